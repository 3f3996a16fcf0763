export function forbiddenWords(name: string): string[];
