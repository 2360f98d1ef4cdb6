export type Settings = { port: string; host: string; databaseUrl: string; starter: boolean };
export function loadEnvironmentFile(root: string): void;
export function databaseUrl(environment: Readonly<Record<string, string | undefined>>, root: string): string;
export function isLoopback(host: string): boolean;
export function readSettings(environment: Readonly<Record<string, string | undefined>>, root: string): { problems: string[]; settings: Settings };
export function checkedSettings(root: string): Settings;
