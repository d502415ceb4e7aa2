/** The part of better-sqlite3 that Levier calls itself; TypeORM drives the rest. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
    exec(sql: string): this;
    pragma(statement: string, options?: { simple: boolean }): unknown;
    backup(file: string): Promise<unknown>;
    prepare<P extends readonly unknown[] = readonly unknown[], R = unknown>(
      sql: string,
    ): { run(...values: P): unknown; all(...values: P): R[] };
    close(): this;
  }
}
