import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
  readonly wide?: boolean;
  /** For a question that must be answered. */
  readonly alert?: boolean;
}

/** A dialog that is open as long as it is drawn. Escape closes it; the focus goes back to where it was. */
export function Dialog({ title, onClose, children, wide = false, alert = false }: DialogProps) {
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className={cx(styles.veil)} data-modal="">
      <Modal className={cx(styles.modal, wide && styles.wide)}>
        <AriaDialog className={cx(styles.dialog)} role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className={cx(styles.title)}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog or a form. */
export function Buttons({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
