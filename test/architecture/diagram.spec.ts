import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PlantedProject } from './planted-project';

const checkedIn = (document: string): { readonly status: number | null; readonly stderr: string } => {
  const project = new PlantedProject({ 'docs/DESIGN.md': document });
  const script = join(project.folder, 'scripts', 'diagram.mjs');
  const made = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  project.remove();
  return made;
};

describe('the diagram of docs/DESIGN.md', () => {
  it('is refused when it is not that of the layer list', () => {
    const stale = '<!-- diagram: made by scripts/diagram.mjs -->\nold\n<!-- end of diagram -->\n';
    const { status, stderr } = checkedIn(stale);
    expect(status).toBe(1);
    expect(stderr).toContain('node scripts/diagram.mjs');
  });

  it('is refused when its markers are gone', () => {
    expect(checkedIn('# Design\n').status).toBe(1);
  });
});
