// A hand-written Dockerfile of the same two stages and the same flags, built by `docker build`.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { measureCommand, type Measurement } from '../measure.ts';
import type { Build, Peer } from '../peer.ts';

const dockerfile = (builderImage: string): string => `FROM ${builderImage} AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -a -trimpath -buildvcs=false -ldflags=-s -o /program .
FROM scratch
COPY --from=build /program /program
USER 65532:65532
ENTRYPOINT ["/program"]
`;

export const dockerBuild: Peer = {
  name: '`docker build`, two stages by hand',
  async build({ source, builderImage, tempDir, tag }: Build): Promise<Measurement> {
    const file = path.join(tempDir, 'Dockerfile');
    await writeFile(file, dockerfile(builderImage));
    return measureCommand(['docker', 'build', '--quiet', '--tag', tag, '--file', file, '.'], {
      cwd: source,
      tempDir,
    });
  },
};
