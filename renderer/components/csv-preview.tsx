import Papa from 'papaparse';
import { useMemo } from 'react';
import { DataTable } from './data-table.tsx';

interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A stored CSV as a table; text that looks like a formula is only ever shown as text. */
export function CsvPreview({ bytes, title }: { readonly bytes: Uint8Array; readonly title: string }) {
  const [head = [], ...body] = useMemo(
    () => Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data,
    [bytes],
  );
  const rows: CsvLine[] = body.map((cells, line) => ({ cells, line }));
  return (
    <DataTable<CsvLine>
      label={title}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={head.map((name, place) => ({ title: name, cell: ({ cells }) => cells[place] ?? '' }))}
    />
  );
}
