import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import styles from './tabs.module.css';

export interface TabOf {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly content: React.ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabOf[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Panels of which one is open. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs className={cx(styles.tabs)} selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className={cx(styles.list)} items={tabs} dependencies={[tabs]}>
        {(tab) => (
          <Tab id={tab.id} className={cx(styles.tab)}>
            {tab.title}
            {tab.count !== undefined && <span className={styles.count}>{` ${tab.count}`}</span>}
          </Tab>
        )}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
