import type { FinderWords } from './finder-words';
import type { IndexStore } from './index-store';
import { IndexUpkeep } from './index-upkeep';
import type { CatalogueSnapshot } from './snapshot';

/** A small catalogue, and how often its index was built. */
function small() {
  const build = jest.fn(() => true);
  return {
    build,
    snapshot: { version: 'v', schemes: [], finder: { isBuilt: false, build } } as unknown as CatalogueSnapshot,
  };
}

describe('the index of a small catalogue', () => {
  const read = jest.fn(() => Promise.resolve(null));
  const upkeep = () => new IndexUpkeep({ read } as unknown as IndexStore, {} as FinderWords);

  it('is left to its first search', () => {
    const { build, snapshot } = small();
    upkeep().follow(snapshot);
    expect(build).not.toHaveBeenCalled();
  });

  it('is built at once where it is to be kept: what is there, and what comes', () => {
    const [first, second] = [small(), small()];
    const keeping = upkeep();
    keeping.follow(first.snapshot);
    keeping.keepIndexed();
    keeping.follow(second.snapshot);
    expect([first.build.mock.calls.length, second.build.mock.calls.length]).toEqual([1, 1]);
  });

  it('may be asked for before there is a catalogue', () => {
    const { build, snapshot } = small();
    const keeping = upkeep();
    keeping.keepIndexed();
    keeping.follow(snapshot);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('is not looked for among those saved', async () => {
    expect(await upkeep().saved([])).toBeNull();
    expect(read).not.toHaveBeenCalled();
  });
});
