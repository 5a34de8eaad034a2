/// <reference types="temporal-polyfill/global" />
