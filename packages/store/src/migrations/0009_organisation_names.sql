-- Whoever administers accounts sees for which legal person a role was granted: its name, not the register.

create policy read_by_administrators on organisation_name for select to qingshen_app
  using ((select actor_holds('account.read')));
