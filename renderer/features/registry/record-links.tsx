import { Link } from '@tanstack/react-router';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { vehicleTitle } from '../../../shared/domain/registry/vehicle.ts';
import { DataTable } from '../../components/data-table.tsx';
import { day } from '../../lib/format.ts';

export function MissionLink({ id, children }: { readonly id: string; readonly children: React.ReactNode }) {
  return (
    <Link to="/registry/missions/$id" params={{ id }}>
      {children}
    </Link>
  );
}

export function PersonLink({ pid, children }: { readonly pid: string; readonly children: React.ReactNode }) {
  return (
    <Link to="/registry/people/$pid" params={{ pid }}>
      {children}
    </Link>
  );
}

export function VehicleLink({ vin, children }: { readonly vin: string; readonly children: React.ReactNode }) {
  return (
    <Link to="/registry/vehicles/$vin" params={{ vin }}>
      {children}
    </Link>
  );
}

/** Vehicles of an owner, each a way to its page. */
export function VehicleTable({ vehicles }: { readonly vehicles: readonly Vehicle[] }) {
  return (
    <DataTable
      label="Vehicles"
      rows={vehicles}
      rowKey={({ vin }) => vin}
      columns={[
        { title: 'VIN', cell: ({ vin }) => <VehicleLink vin={vin}>{vin}</VehicleLink> },
        { title: 'Vehicle', cell: (vehicle) => vehicleTitle(vehicle) },
        { title: 'Plate', cell: ({ plate }) => plate ?? 'none' },
        { title: 'Registered to', cell: ({ registeredTo }) => (registeredTo ? day(registeredTo) : 'not registered') },
      ]}
    />
  );
}
