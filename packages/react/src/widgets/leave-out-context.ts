import { createContext } from 'react';

/** Whether a widget that the data has nothing for is left out, instead of saying so. */
export const LeaveOutContext = /* @__PURE__ */ createContext(false);
