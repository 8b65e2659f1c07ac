import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingRow } from '../../../shared/contract/settings.ts';
import { settersOf } from '../../../shared/domain/settings/setters.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { day } from '../../lib/format.ts';
import { settingList } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './admin.module.css';
import { IssuingKeysBlock } from './issuing-keys-block.tsx';
import { SettingDialog } from './setting-dialog.tsx';
import { SETTING_WORDS, valueWords } from './setting-words.ts';

/** The numbers and tables that the law leaves to the office. */
export function SettingsPage() {
  const { user } = useSession();
  const settings = useQuery(settingList());
  const [open, setOpen] = useState<SettingRow | null>(null);
  return (
    <>
      <PageHeading title="Settings">Settings</PageHeading>
      <p className={styles.soft}>A value holds from a day on. What was decided keeps the values it was decided on.</p>
      {settings.error && <FailureNotice error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isPending && <Loading what="the settings" />}
      {settings.data && (
        <div className={styles.block}>
          <DataTable
            label="Settings"
            rows={settings.data}
            rowKey={({ key }) => key}
            columns={[
              { title: 'Setting', cell: ({ key }) => SETTING_WORDS[key], isTight: true },
              { title: 'Today', cell: ({ value }) => valueWords(value) },
              {
                title: 'Default',
                cell: ({ value, defaultValue }) => {
                  const words = valueWords(defaultValue);
                  return words === valueWords(value) ? <span className={styles.soft}>the same</span> : words;
                },
                isTight: true,
              },
              {
                title: 'Last set',
                cell: ({ history: [last] }) => (last ? `from ${day(last.from)} by ${last.setBy}` : 'never'),
              },
              {
                title: 'Change',
                cell: (setting) =>
                  settersOf(setting.key).includes(user.role) && (
                    <Button
                      look="quiet"
                      aria-label={`Change ${SETTING_WORDS[setting.key]}`}
                      onPress={() => setOpen(setting)}
                    >
                      Change
                    </Button>
                  ),
              },
            ]}
          />
        </div>
      )}
      <IssuingKeysBlock />
      {open && <SettingDialog setting={open} onClose={() => setOpen(null)} />}
    </>
  );
}
