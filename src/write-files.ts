// Deliver into files: an OCI image layout and an archive, both written as a whole or not at all.

import type { HandedOver } from './delivery.js';
import type { Looked } from './look.js';
import { archivePath } from './media.js';
import { writeArchive } from './oci/archive-file.js';
import { writeLayout } from './oci/layout.js';
import { samePlatform } from './oci/platform.js';
import type { Image } from './oci/types.js';
import type { Prepared } from './prepare.js';
import type { World } from './world.js';

/** Writes the files that the inputs ask for; an ActionError where one cannot be written. */
export async function writeFiles(
  prepared: Prepared,
  { program, made }: Looked,
  world: World,
): Promise<Partial<HandedOver>> {
  const { layout } = prepared.media;
  const archive = archivePath(program.inputs, program.plan.name, prepared.folder);
  if (layout === undefined && archive === undefined) return {};
  return world.log.phase('write', async () => {
    if (layout !== undefined) await writeLayout(layout, made, program.tags);
    const daemonImage = imageForDaemon(prepared, made.images);
    if (archive !== undefined) {
      const content = { ...made, ...(daemonImage === undefined ? {} : { daemonImage }) };
      await writeArchive(archive, content, { tags: program.tags });
    }
    const value = {
      ...(layout === undefined ? {} : { layout }),
      ...(archive === undefined ? {} : { archive }),
    };
    return { value, said: [layout, archive].filter((path) => path !== undefined).join(', ') };
  });
}

// What `docker load` takes of several: the image for the daemon at hand, else the first.
function imageForDaemon({ daemon }: Prepared, images: readonly Image[]): Image | undefined {
  const own = images.find((image) => daemon !== undefined && samePlatform(image.platform, daemon.platform));
  return own ?? images[0];
}
