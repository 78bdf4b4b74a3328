// Makes a tiny Go program by hand: three packages, seven functions, two types and an itab, in every layout, width and
// byte order that Go writes. Small enough for thousands of damaged copies, and every byte's owner is known.

import { EM_386, EM_S390, EM_X86_64 } from '../../src/elf/constants.js';
import type { Layout } from '../../src/elf/cursor.js';
import { framed, inlineBuildInfo } from './elf-build-info.js';

export interface GoProgramSpec extends Layout {
  /** The release: "go1.26.1". */
  readonly goVersion: string;
}

/** One of each: all layouts, both widths, both byte orders. */
export const GO_PROGRAMS: readonly GoProgramSpec[] = [
  { goVersion: 'go1.18.10', bits: 64, byteOrder: 'little' },
  { goVersion: 'go1.19.8', bits: 32, byteOrder: 'little' },
  { goVersion: 'go1.20.14', bits: 64, byteOrder: 'big' },
  { goVersion: 'go1.22.12', bits: 32, byteOrder: 'little' },
  { goVersion: 'go1.25.5', bits: 64, byteOrder: 'little' },
  { goVersion: 'go1.26.8', bits: 64, byteOrder: 'little' },
  { goVersion: 'go1.26.8', bits: 32, byteOrder: 'big' },
];

/** Where the file's first byte is in memory. */
const BASE = 0x400000;
/** Bytes of code, in file order. The units are numbers of entries of the cutab. */
const FUNCTIONS = [
  { name: 'runtime.main', code: 32, unit: 0 },
  { name: 'gogo', code: 16, unit: 0 },
  { name: 'example.com/lib.(*T).Get', code: 32, unit: 1 },
  { name: 'type:.eq.example.com/lib.T', code: 16, unit: 1 },
  { name: 'example.com/lib.T.database/sql.hidden', code: 16, unit: 1 },
  { name: 'example.com/lib.Map[go.shape.int]', code: 16, unit: 2 },
  { name: 'main.main', code: 48, unit: 2 },
] as const;
/** A name that only an inline tree mentions. */
const INLINED = 'example.com/lib.inlined';
const FILES = ['runtime/proc.go', 'lib/lib.go', 'main.go'];
const TEXT = 'hello, hand-made program';

/** What every owner must get of the code. */
export const CODE_BYTES = { runtime: 48, 'example.com/lib': 80, main: 48 } as const;
/** What the table of functions' names gives them, zero bytes included. */
export const NAME_BYTES = {
  runtime: 'runtime.main'.length + 1 + 'gogo'.length + 1,
  main: 'main.main'.length + 1,
  text: TEXT.length,
} as const;

/** The bytes of the program, an ELF file with section headers. */
export function buildGoProgram(spec: GoProgramSpec): Uint8Array {
  return new Builder(spec).build();
}

class Builder {
  readonly #spec: GoProgramSpec;
  readonly #p: 4 | 8;
  readonly #minor: number;
  readonly #bytes = Buffer.alloc(8192);
  readonly #sections: { name: string; start: number; end: number }[] = [];
  readonly #places = new Map<string, number>();
  #at = 0x200;

  constructor(spec: GoProgramSpec) {
    this.#spec = spec;
    this.#p = spec.bits === 64 ? 8 : 4;
    this.#minor = Number(/go1\.(\d+)/.exec(spec.goVersion)?.[1]);
  }

  build(): Uint8Array {
    this.#section('.text', () => {
      this.#writeText();
    });
    this.#section('.rodata', () => {
      this.#writeRodata();
    });
    this.#section('.gopclntab', () => {
      this.#writePclntab();
    });
    this.#section('.typelink', () => this.#mark('typelinks').u32(this.#place('T') - this.#place('types')));
    this.#section('.itablink', () => this.#mark('itablinks').word(this.#address('itab')));
    this.#section('.go.buildinfo', () => {
      const modules = framed(
        'path\texample.com/app\nmod\texample.com/app\t(devel)\t\ndep\texample.com/lib\tv1.0.0\n',
      );
      this.#raw(inlineBuildInfo(this.#spec.goVersion, modules));
    });
    this.#section('.noptrdata', () => {
      this.#mark('variable').#fill(16, 7);
    });
    this.#section('.data', () => {
      this.#writeModuleData();
    });
    this.#writeCode();
    return this.#writeHeaders();
  }

  #writeText(): void {
    this.#mark('text');
    for (const { name, code } of FUNCTIONS) this.#mark(name).#fill(code, 0xcc);
    this.#mark('etext');
  }

  /** main.main refers to the string and to the variable. */
  #writeCode(): void {
    const start = this.#place('main.main');
    const operand = (at: number, target: string): void => {
      this.#bytes.writeInt32LE(this.#address(target) - (BASE + at + 4), at);
    };
    this.#bytes.set([0x48, 0x8d, 0x05], start);
    operand(start + 3, 'string');
    this.#bytes.set([0x48, 0x8b, 0x0d], start + 7);
    operand(start + 10, 'variable');
  }

  #writeRodata(): void {
    this.#mark('types').#fill(8, 0);
    this.#mark('name T').#name('*lib.T');
    this.#mark('name Get').#name('Get');
    this.#mark('name Getter').#name('*main.Getter');
    this.#mark('path lib').#name('example.com/lib');
    this.#mark('path main').#name('main');
    this.#align(8);
    this.#writeStruct();
    this.#writeInterface();
    this.#mark('etypes');
    this.#mark('string').#raw(Buffer.from(TEXT));
    this.#align(8);
    this.#mark('itab').word(this.#address('Getter')).word(this.#address('T')).u32(1);
    if (this.#p === 8 || this.#minor <= 22) this.u32(0);
    this.word(this.#address(FUNCTIONS[2].name));
    if (this.#minor < 26) this.#writeFuncdata();
  }

  /** type T struct {}, with the exported methods Get and one that the linker dropped. */
  #writeStruct(): void {
    this.#mark('T').#type({ kind: 25, tflag: 1 | 2 | 4, name: 'name T' });
    this.word(0).word(0).word(0).word(0);
    this.u32(this.#place('path lib') - this.#place('types'))
      .u16(2)
      .u16(2)
      .u32(16)
      .u32(0);
    for (const tfn of [0x40, 0xffffffff]) {
      this.u32(this.#place('name Get') - this.#place('types'))
        .u32(0)
        .u32(tfn)
        .u32(tfn);
    }
    this.#align(8);
  }

  /** type Getter interface { Get() }, its method's type left out. */
  #writeInterface(): void {
    const methods = this.#at + 4 * this.#p + 16 + 4 * this.#p;
    this.#mark('Getter').#type({ kind: 20, tflag: 2 | 4, name: 'name Getter' });
    this.word(this.#address('path main'))
      .word(BASE + methods)
      .word(1)
      .word(1);
    this.u32(this.#place('name Get') - this.#place('types')).u32(this.#place('T') - this.#place('types'));
    this.#align(8);
  }

  #type({ kind, tflag, name }: { kind: number; tflag: number; name: string }): void {
    this.word(0).word(0).u32(0x1234);
    this.#raw(Buffer.of(tflag, 1, 1, kind));
    this.word(0).word(0);
    this.u32(this.#place(name) - this.#place('types')).u32(0);
  }

  #writePclntab(): void {
    const header = this.#at;
    this.#mark('pcheader');
    this.u32(this.#minor < 20 ? 0xfffffff0 : 0xfffffff1);
    this.#raw(Buffer.of(0, 0, 1, this.#p));
    const fixup = this.#at;
    this.#fill(8 * this.#p, 0);
    this.#mark('funcnametab');
    for (const name of [...FUNCTIONS.map(({ name }) => name), INLINED]) {
      this.#mark(`name ${name}`).#raw(Buffer.from(`${name}\0`));
    }
    this.#mark('end of funcnametab').#align(this.#p);
    this.#mark('cutab');
    let file = 0;
    for (const name of FILES) {
      this.u32(file);
      file += name.length + 1;
    }
    this.#align(this.#p);
    this.#mark('filetab');
    for (const name of FILES) this.#raw(Buffer.from(`${name}\0`));
    this.#mark('end of filetab').#align(this.#p);
    // No table; one of runtime alone; one of everybody.
    this.#mark('pctab').#raw(Buffer.of(0, 2, 4, 0, 2, 6, 8, 0));
    this.#mark('end of pctab').#align(this.#p);
    this.#mark('pclntable').#writeFunctions();
    this.#mark('end of pclntable').#align(this.#p);
    if (this.#minor >= 26) this.#writeFuncdata();
    this.#mark('epclntab');
    const end = this.#at;
    this.#at = fixup;
    const text = this.#minor >= 26 ? 0 : this.#address('text');
    this.word(FUNCTIONS.length).word(FILES.length).word(text);
    for (const table of ['funcnametab', 'cutab', 'filetab', 'pctab', 'pclntable']) {
      this.word(this.#place(table) - header);
    }
    this.#at = end;
  }

  #writeFunctions(): void {
    const start = this.#at;
    const fixed = this.#minor < 20 ? 40 : 44;
    const records = start + 8 * FUNCTIONS.length + 4;
    const recordBytes = fixed + 4 + 4 * 4;
    FUNCTIONS.forEach(({ name }, i) => {
      this.u32(this.#place(name) - this.#place('text')).u32(records + i * recordBytes - start);
    });
    this.u32(this.#place('etext') - this.#place('text'));
    FUNCTIONS.forEach(({ name, unit }) => {
      const table = unit === 0 ? 1 : 4;
      this.u32(this.#place(name) - this.#place('text')).u32(
        this.#place(`name ${name}`) - this.#place('funcnametab'),
      );
      this.u32(0).u32(0).u32(table).u32(4).u32(0).u32(1).u32(unit);
      if (this.#minor >= 20) this.u32(1);
      this.#raw(Buffer.of(0, 0, 0, 4));
      this.u32(table);
      // Stack maps; only main.main has an inline tree.
      this.u32(unit === 0 ? 0 : 16)
        .u32(0xffffffff)
        .u32(0xffffffff)
        .u32(name === 'main.main' ? 32 : 0xffffffff);
    });
  }

  #writeFuncdata(): void {
    this.#mark('gofunc').#fill(16, 1);
    this.#fill(16, 2);
    const name = FUNCTIONS.reduce((sum, { name }) => sum + name.length + 1, 0);
    if (this.#minor < 20) this.u16(0xffff).u16(0).u32(0).u32(1).u32(name).u32(0);
    else this.u32(0).u32(name).u32(0).u32(1);
    this.#mark('findfunctab').#fill(20, 0);
  }

  #writeModuleData(): void {
    this.#align(this.#p);
    const slice = (name: string, count: number): void => {
      this.word(this.#address(name)).word(count).word(count);
    };
    const bytes = (name: string): number => this.#place(`end of ${name}`) - this.#place(name);
    this.#mark('moduledata').word(this.#address('pcheader'));
    slice('funcnametab', bytes('funcnametab'));
    slice('cutab', FILES.length);
    for (const name of ['filetab', 'pctab', 'pclntable']) slice(name, bytes(name));
    slice('pclntable', FUNCTIONS.length + 1);
    const { text, etext } = { text: this.#address('text'), etext: this.#address('etext') };
    this.word(this.#address('findfunctab')).word(text).word(etext).word(text).word(etext);
    this.word(this.#address('variable')).word(this.#address('variable') + 16);
    for (let i = this.#minor < 20 ? 9 : 11; i > 0; i--) this.word(0);
    this.word(this.#address('types')).word(this.#address('etypes')).word(this.#address('types'));
    this.word(this.#address('gofunc'));
    if (this.#minor >= 26) this.word(this.#address('epclntab'));
    this.word(0).word(0).word(0);
    slice('typelinks', 1);
    slice('itablinks', 1);
  }

  #writeHeaders(): Uint8Array {
    const names = ['', ...this.#sections.map(({ name }) => name), '.shstrtab']
      .map((name) => `${name}\0`)
      .join('');
    const nameStart = this.#at;
    this.#raw(Buffer.from(names));
    this.#sections.push({ name: '.shstrtab', start: nameStart, end: this.#at });
    this.#align(8);
    const table = this.#at;
    this.#sectionHeader('', { type: 0, start: 0, end: 0, names });
    for (const { name, start, end } of this.#sections)
      this.#sectionHeader(name, { type: 1, start, end, names });
    const size = this.#at;
    this.#at = 0;
    const wide = this.#p === 8;
    this.#raw(Buffer.of(0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, this.#spec.byteOrder === 'little' ? 1 : 2, 1));
    this.#at = 16;
    const machine = this.#spec.byteOrder === 'big' ? EM_S390 : wide ? EM_X86_64 : EM_386;
    this.u16(2)
      .u16(machine)
      .u32(1)
      .word(BASE)
      .word(wide ? 64 : 52)
      .word(table)
      .u32(0);
    this.u16(wide ? 64 : 52)
      .u16(wide ? 56 : 32)
      .u16(1);
    this.u16(wide ? 64 : 40)
      .u16(this.#sections.length + 1)
      .u16(this.#sections.length);
    this.u32(1);
    if (wide) this.u32(7);
    this.word(0).word(BASE).word(BASE).word(size).word(size);
    if (!wide) this.u32(7);
    this.word(0x1000);
    return Uint8Array.from(this.#bytes.subarray(0, size));
  }

  #sectionHeader(name: string, section: { type: number; start: number; end: number; names: string }): void {
    const { type, start, end, names } = section;
    this.u32(name === '' ? 0 : names.indexOf(`\0${name}\0`) + 1)
      .u32(type)
      .word(2);
    this.word(type === 0 || name === '.shstrtab' ? 0 : BASE + start);
    this.word(start)
      .word(end - start)
      .u32(0)
      .u32(0)
      .word(1)
      .word(0);
  }

  #section(name: string, write: () => unknown): void {
    this.#align(32);
    const start = this.#at;
    write();
    this.#sections.push({ name, start, end: this.#at });
  }

  #mark(name: string): this {
    this.#places.set(name, this.#at);
    return this;
  }

  #place(name: string): number {
    const place = this.#places.get(name);
    if (place === undefined) throw new Error(`nothing written yet for ${name}`);
    return place;
  }

  #address(name: string): number {
    return BASE + this.#place(name);
  }

  #align(step: number): void {
    this.#at = Math.ceil(this.#at / step) * step;
  }

  #raw(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  #fill(length: number, value: number): void {
    this.#raw(Buffer.alloc(length, value));
  }

  #name(text: string): void {
    this.#raw(Buffer.from([1, text.length]));
    this.#raw(Buffer.from(text));
  }

  u16(value: number): this {
    if (this.#spec.byteOrder === 'little') this.#bytes.writeUInt16LE(value, this.#at);
    else this.#bytes.writeUInt16BE(value, this.#at);
    this.#at += 2;
    return this;
  }

  u32(value: number): this {
    if (this.#spec.byteOrder === 'little') this.#bytes.writeUInt32LE(value, this.#at);
    else this.#bytes.writeUInt32BE(value, this.#at);
    this.#at += 4;
    return this;
  }

  /** A number as wide as the program's addresses; all are below 2^32. */
  word(value: number): this {
    if (this.#p === 4) return this.u32(value);
    return this.#spec.byteOrder === 'little' ? this.u32(value).u32(0) : this.u32(0).u32(value);
  }
}
