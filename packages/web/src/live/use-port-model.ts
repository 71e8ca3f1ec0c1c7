import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSite } from '../site/site.ts';
import { PortModel } from './port-model.ts';
import { live, useTable } from './use-live.ts';

/** The port for drawings, as it stands; null before its layout is known. A new picture of the server makes a new one. */
export function usePortModel(): PortModel | null {
  const site = useSite();
  const boxes = useSyncExternalStore(live.subscribe, () => live.boxes);
  const names = useSyncExternalStore(live.subscribe, () => live.machines);
  const rows = useTable('machines');
  const model = useMemo(() => (site === null ? null : new PortModel(site, boxes, names)), [site, boxes, names]);
  useEffect(() => {
    if (model === null) return undefined;
    model.takePoses(live.poses.values(), performance.now());
    const endings = [
      live.onPoses((poses) => model.takePoses(poses, performance.now())),
      live.onRows((rows) => model.takeChanges(rows, performance.now())),
    ];
    return () => {
      for (const end of endings) end();
      model.dispose();
    };
  }, [model]);
  useMemo(() => model?.takeRows(rows), [model, rows]);
  return model;
}
