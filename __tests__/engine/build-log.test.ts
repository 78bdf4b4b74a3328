import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BuildLog } from '../../src/engine/build-log.js';
import { buildkitReader, classicReader, type ProgressReader } from '../../src/engine/progress.js';

function run(reader: ProgressReader, output: string): { log: BuildLog; printed: string[] } {
  const printed: string[] = [];
  const log = new BuildLog({
    reader,
    log: (line) => printed.push(line),
    compileCommand: 'go build .',
    builderImage: 'golang:1',
  });
  output.split('\n').forEach((line) => {
    log.add(line);
  });
  log.close();
  return { log, printed };
}

// As docker 20.10 and buildx 0.38 print it.
const BUILDKIT = `#1 [internal] load build definition from Dockerfile
#1 sha256:fccdbf359ad07119f8276d721b75894f19b611dd839223202547078b07064eb0
#1 DONE 0.0s

#3 [internal] load metadata for docker.io/library/golang:1
#3 DONE 0.4s

#4 [build 1/5] FROM docker.io/library/golang:1@sha256:abc
#4 sha256:965c82dc 1.05MB / 60.00MB 0.2s
#4 DONE 9.0s

#5 [build 2/5] WORKDIR /src
#5 CACHED

#6 [build 3/5] RUN ["sh", "-c", "exec \\"$@\\"", "sh", "go", "mod", "download"]
#6 0.439 go: downloading example.com/x v1.0.0
#6 DONE 0.5s

#7 [build 5/5] RUN ["go", "build", "-o", "/out/server", "."]
#7 1.250 # example.com/server
#7 1.251 ./main.go:4:2: undefined: x
#7 ERROR: process "go build" did not complete successfully: exit code: 1
------
 > [build 5/5] RUN ["go", "build", "-o", "/out/server", "."]:
#7 1.251 ./main.go:4:2: undefined: x
#7 1.252 a line that came late
------
ERROR: failed to solve: process "go build" did not complete successfully: exit code: 1`;

const CLASSIC = `Sending build context to Docker daemon  10.24kB
Step 1/6 : FROM golang:1 AS build
1: Pulling from library/golang
0123456789ab: Pull complete
Digest: sha256:abc
Status: Downloaded newer image for golang:1
 ---> 24448a4f61cd
Step 2/6 : RUN ["sh", "-c", "exec \\"$@\\"", "sh", "go", "mod", "download"]
 ---> Running in d11d55f3acde
\u001b[91mgo: downloading example.com/x v1.0.0
\u001b[0mRemoving intermediate container d11d55f3acde
 ---> 8fab9207b3c5
Step 3/6 : RUN ["go", "build", "-o", "/out/server", "."]
 ---> Running in 6b75043dc6c3
\u001b[91m# example.com/server
./main.go:4:2: undefined: x
\u001b[0mRemoving intermediate container 6b75043dc6c3
The command 'go build -o /out/server .' returned a non-zero code: 1`;

describe('the log of a build', () => {
  it.each([
    ['BuildKit', buildkitReader(), BUILDKIT, ['a line that came late']],
    ['the classic builder', classicReader(), CLASSIC, []],
  ])('says of %s what a person wants to know', (_, reader, output, late) => {
    const { log, printed } = run(reader, output);
    expect(printed).toEqual([
      'builder image golang:1',
      'go mod download',
      'go: downloading example.com/x v1.0.0',
      'go build .',
      '# example.com/server',
      './main.go:4:2: undefined: x',
      ...late,
    ]);
    expect(log.failedStep).toBe('compile');
    expect(log.said).toEqual(['# example.com/server', './main.go:4:2: undefined: x', ...late]);
    expect(log.lines).toEqual(output.split('\n'));
  });

  it('knows that the builder image could not be had', () => {
    const text =
      '#3 [internal] load metadata for docker.io/library/none:1\n#3 ERROR: pull access denied\n------\n';
    expect(run(buildkitReader(), text).log.failedStep).toBe('image');
    expect(run(classicReader(), 'Step 1/6 : FROM none:1 AS build\npull access denied').log.failedStep).toBe(
      'image',
    );
  });

  it('says that a binary comes from the cache', () => {
    const text = '#7 [build 5/5] RUN ["go", "build", "."]\n#7 CACHED\n';
    expect(run(buildkitReader(), text).printed).toEqual([
      'go build .',
      'nothing has changed: the binary is taken from the cache',
    ]);
  });

  it('hides credentials', () => {
    const text = '#6 [x 3/5] RUN ["go", "mod", "download"]\n#6 0.1 Get "https://me:secret@proxy/": refused\n';
    expect(run(buildkitReader(), text).printed.at(-1)).toBe('Get "https://***@proxy/": refused');
  });

  it('keeps the last lines of a long output', () => {
    const { log } = run(classicReader(), Array.from({ length: 5000 }, (_, at) => `line ${at}`).join('\n'));
    expect([log.lines.length, log.lines.at(-1)]).toEqual([2000, 'line 4999']);
  });

  it('gives a sign of life while there is nothing to print, and none after its end', async () => {
    const printed: string[] = [];
    const log = new BuildLog({
      reader: classicReader(),
      log: (line) => printed.push(line),
      compileCommand: 'go build',
      builderImage: 'x',
      heartbeatMs: 50,
    });
    log.add('Step 3/6 : RUN ["go", "build", "."]');
    await wait(130);
    log.close();
    const { length } = printed;
    await wait(100);
    expect(printed.slice(0, 2)).toEqual(['go build', 'still compiling, 0 s']);
    expect(printed).toHaveLength(length);
  });
});
