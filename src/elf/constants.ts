// Numbers of the ELF specification that this action looks at, under their names there:
// https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html and the processor supplements.

/** The first four bytes of every ELF file: 0x7f "ELF". */
export const ELF_MAGIC: readonly number[] = [0x7f, 0x45, 0x4c, 0x46];

/** Bytes of e_ident. */
export const EI_NIDENT = 16;
/** Place of the class in e_ident. */
export const EI_CLASS = 4;
/** Place of the byte order in e_ident. */
export const EI_DATA = 5;
/** Place of the version in e_ident. */
export const EI_VERSION = 6;
export const ELFCLASS32 = 1;
export const ELFCLASS64 = 2;
export const ELFDATA2LSB = 1;
export const ELFDATA2MSB = 2;
export const EV_CURRENT = 1;

/** Bytes of the ELF header and of one entry of its tables, by class. */
export const HEADER_BYTES = { 32: 52, 64: 64 } as const;
export const PROGRAM_HEADER_BYTES = { 32: 32, 64: 56 } as const;
export const SECTION_HEADER_BYTES = { 32: 40, 64: 64 } as const;

/** Object file types (e_type). */
export const ET_REL = 1;
export const ET_EXEC = 2;
export const ET_DYN = 3;
export const ET_CORE = 4;

/** Machines (e_machine) that Go makes Linux programs for. */
export const EM_386 = 3;
export const EM_MIPS = 8;
export const EM_PPC64 = 21;
export const EM_S390 = 22;
export const EM_ARM = 40;
export const EM_X86_64 = 62;
export const EM_AARCH64 = 183;
export const EM_RISCV = 243;
export const EM_LOONGARCH = 258;

/** e_phnum: the number of program headers is in section header 0. */
export const PN_XNUM = 0xffff;
/** e_shstrndx: there are no section names. */
export const SHN_UNDEF = 0;
/** e_shstrndx: the number of the names' section is in section header 0. */
export const SHN_XINDEX = 0xffff;

/** Segment types (p_type). */
export const PT_LOAD = 1;
export const PT_DYNAMIC = 2;
export const PT_INTERP = 3;

/** Segment permissions (p_flags). */
export const PF_X = 1;
export const PF_W = 2;

/** Section type (sh_type): takes memory, but no bytes of the file. */
export const SHT_NOBITS = 8;

/** Entries of the dynamic section (d_tag). */
export const DT_NULL = 0;
export const DT_NEEDED = 1;
export const DT_STRTAB = 5;
export const DT_STRSZ = 10;
export const DT_FLAGS_1 = 0x6ffffffb;

/** DT_FLAGS_1: a position-independent executable, not a library. */
export const DF_1_PIE = 0x08000000;
