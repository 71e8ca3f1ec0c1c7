import { AgvController, VirtualAgvAdapter } from 'vda-5050-lib';
import type { SiteMap } from '../fleet-control/site-map.ts';
import type { VehicleConfig } from '../fleet-control/vehicle-config.ts';

/** The virtual vehicle of a third party's library (vda-5050-lib 1.4.0, MIT), standing at its home, so many times as fast as time. */
export async function startForeignVehicle(
  { address, home }: VehicleConfig,
  map: SiteMap,
  broker: { readonly url: string; readonly user: string; readonly password: string },
  timeLapse: number,
): Promise<{ readonly stop: () => Promise<void> }> {
  const place = map.place(home)!;
  const controller = new AgvController(
    { manufacturer: address.manufacturer, serialNumber: address.serialNumber },
    {
      interfaceName: address.interfaceName,
      transport: { brokerUrl: broker.url, username: broker.user, password: broker.password, reconnectPeriod: 500 },
      vdaVersion: '2.0.0',
    },
    { agvAdapterType: VirtualAgvAdapter, publishVisualizationInterval: 1000, publishStateInterval: 10_000 },
    {
      initialPosition: { mapId: map.mapId, x: place.x, y: place.y, theta: 0, lastNodeId: home },
      vehicleSpeed: 6,
      timeLapse,
      tickRate: 10,
      initialBatteryCharge: 100,
      batteryMaxReach: 1_000_000,
    },
  );
  await controller.start();
  return { stop: () => controller.stop() };
}
