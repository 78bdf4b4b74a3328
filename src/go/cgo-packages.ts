// Well-known packages that do not work without cgo, and the ones in pure Go that do the same.

/** Module paths without their major version, and what to use instead; empty where there is no such thing. */
const PURE_GO: Readonly<Record<string, readonly string[]>> = {
  'github.com/mattn/go-sqlite3': ['modernc.org/sqlite', 'github.com/ncruces/go-sqlite3'],
  'github.com/confluentinc/confluent-kafka-go': ['github.com/twmb/franz-go', 'github.com/segmentio/kafka-go'],
  'github.com/DataDog/zstd': ['github.com/klauspost/compress/zstd'],
  'github.com/valyala/gozstd': ['github.com/klauspost/compress/zstd'],
  'github.com/google/gopacket/pcap': ['github.com/gopacket/gopacket/pcapgo'],
  'github.com/gopacket/gopacket/pcap': ['github.com/gopacket/gopacket/pcapgo'],
  'github.com/godror/godror': ['github.com/sijms/go-ora/v2'],
  'github.com/libgit2/git2go': ['github.com/go-git/go-git/v5'],
  'github.com/pebbe/zmq4': ['github.com/go-zeromq/zmq4'],
  'github.com/tecbot/gorocksdb': ['github.com/cockroachdb/pebble'],
  'github.com/linxGnu/grocksdb': ['github.com/cockroachdb/pebble'],
  'github.com/jmhodges/levigo': ['github.com/syndtr/goleveldb/leveldb'],
  'github.com/marcboeker/go-duckdb': [],
  'github.com/duckdb/duckdb-go': [],
  'github.com/go-gl/gl': [],
  'github.com/go-gl/glfw': [],
  'github.com/miekg/pkcs11': [],
};

/** What does the same in pure Go as a package that is known to need cgo; undefined for a package that is not. */
export function findPureGo(importPath: string): readonly string[] | undefined {
  const known = Object.keys(PURE_GO).find((path) => importPath === path || importPath.startsWith(`${path}/`));
  return known === undefined ? undefined : PURE_GO[known];
}
