export { BackupService } from './backup.service';
export { openDatabase, type OpenOptions } from './data-source';
export { DatabaseModule } from './database.module';
export { UnitOfWork } from './unit-of-work';
