import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DatabaseAddress } from '../common';
import { BackupService } from './backup.service';
import { openDatabase } from './data-source';
import { UnitOfWork } from './unit-of-work';

/** Opens the database, migrates it, and gives every module its unit of work. Entities come from the features' modules. */
@Module({})
export class DatabaseModule {
  static forRoot(address: DatabaseAddress): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            type: address.kind === 'sqlite' ? ('better-sqlite3' as const) : ('postgres' as const),
            database: '',
            autoLoadEntities: true,
            toRetry: () => false,
          }),
          dataSourceFactory: async (options) => openDatabase(address, { entities: options?.entities ?? [] }),
        }),
      ],
      providers: [UnitOfWork, { provide: BackupService, useFactory: () => new BackupService(address) }],
      exports: [UnitOfWork, BackupService],
    };
  }
}
