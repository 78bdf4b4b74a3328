// Finds runtime.moduledata, the linker's description of the program in memory: where text, types and tables start
// and end. Its place is known by its first words, which point into the pclntab.

import { FormatError } from '../errors.js';
import type { GoLayout, ModuleSlice, ModuleWord } from './layouts.js';
import type { Memory } from './memory.js';
import type { PcHeader, PcTable } from './pclntab.js';

/** A slice of moduledata, its bytes checked to be in the file. */
export interface Table {
  readonly address: number;
  /** File offset of the first byte. */
  readonly offset: number;
  /** Number of elements. */
  readonly count: number;
  readonly bytes: number;
}

/** What the linker says of the program. Words are addresses. */
export interface ModuleData {
  readonly offset: number;
  readonly bytes: number;
  readonly pcHeader: PcHeader;
  readonly words: Readonly<Record<Exclude<ModuleWord, 'epclntab'>, number>>;
  /** End of the section of the pclntab, where the layout has it. */
  readonly epclntab: number | undefined;
  readonly tables: Readonly<Record<ModuleSlice, Table>>;
}

const PC_TABLES: readonly PcTable[] = ['funcnametab', 'cutab', 'filetab', 'pctab', 'pclntable'];

/** Finds and reads it. A FormatError where it is not there, or does not agree with the header of the pclntab. */
export function findModuleData(memory: Memory, pcHeader: PcHeader, layout: GoLayout): ModuleData {
  const offset = findOffset(memory, pcHeader);
  const module = parse(memory, { offset, layout, pcHeader });
  for (const table of PC_TABLES) {
    if (module.tables[table].address !== pcHeader.address + pcHeader.tables[table]) throw mismatch(table);
  }
  if (module.tables.ftab.address !== module.tables.pclntable.address) throw mismatch('ftab');
  // The last entry is the end of the text.
  if (module.tables.ftab.count !== pcHeader.nfunc + 1) throw mismatch('nfunc');
  const { text, etext, types, etypes } = module.words;
  if (text >= etext || types > etypes) throw mismatch('text or types');
  return module;
}

function findOffset(memory: Memory, { address, tables }: PcHeader): number {
  const size = memory.pointerBytes;
  const pattern = new DataView(new ArrayBuffer(2 * size));
  [address, address + tables.funcnametab].forEach((value, i) => {
    if (size === 4) pattern.setUint32(i * size, value, memory.littleEndian);
    else pattern.setBigUint64(i * size, BigInt(value), memory.littleEndian);
  });
  const { bytes } = memory;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const wanted = new Uint8Array(pattern.buffer);
  let at = file.indexOf(wanted);
  while (at >= 0 && at % size !== 0) at = file.indexOf(wanted, at + 1);
  if (at < 0) throw new FormatError('no description of the program in memory (runtime.moduledata)');
  return at;
}

interface Place {
  readonly offset: number;
  readonly layout: GoLayout;
  readonly pcHeader: PcHeader;
}

function parse(memory: Memory, { offset, layout, pcHeader }: Place): ModuleData {
  const word = (name: ModuleWord): number =>
    memory.word(offset + placeOf(layout, name) * memory.pointerBytes);
  const table = (name: ModuleSlice, elementBytes: number): Table => {
    const at = offset + placeOf(layout, name) * memory.pointerBytes;
    const address = memory.word(at);
    const count = memory.word(at + memory.pointerBytes);
    const bytes = count * elementBytes;
    const start = count === 0 ? 0 : memory.stretch(`runtime.moduledata's ${name}`, address, bytes);
    return { address, offset: start, count, bytes };
  };
  return {
    offset,
    bytes: (placeOf(layout, 'itablinks') + 3) * memory.pointerBytes,
    pcHeader,
    words: {
      pcHeader: word('pcHeader'),
      findfunctab: word('findfunctab'),
      text: word('text'),
      etext: word('etext'),
      noptrdata: word('noptrdata'),
      enoptrdata: word('enoptrdata'),
      data: word('data'),
      edata: word('edata'),
      types: word('types'),
      etypes: word('etypes'),
      rodata: word('rodata'),
      gofunc: word('gofunc'),
    },
    epclntab: layout.moduledata.epclntab === undefined ? undefined : word('epclntab'),
    tables: {
      funcnametab: table('funcnametab', 1),
      cutab: table('cutab', 4),
      filetab: table('filetab', 1),
      pctab: table('pctab', 1),
      pclntable: table('pclntable', 1),
      ftab: table('ftab', 8),
      textsectmap: table('textsectmap', 3 * memory.pointerBytes),
      typelinks: table('typelinks', 4),
      itablinks: table('itablinks', memory.pointerBytes),
    },
  };
}

function placeOf(layout: GoLayout, name: ModuleWord | ModuleSlice): number {
  const place = layout.moduledata[name];
  if (place === undefined) throw new FormatError(`runtime.moduledata of ${layout.name} has no ${name}`);
  return place;
}

function mismatch(what: string): FormatError {
  return new FormatError(`runtime.moduledata does not agree with the table of functions: ${what}`);
}
