import { lazy, Suspense, useEffect, useState } from 'react';
import styles from './file-preview.module.css';
import { Loading, Notice } from './notice.tsx';

// The PDF reader is larger than the rest of the desk and many cases never need it.
const PdfPreview = lazy(async () => ({ default: (await import('./pdf-preview.tsx')).PdfPreview }));

interface FilePreviewProps {
  readonly bytes: Uint8Array;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly title: string;
  readonly isEncrypted?: boolean;
}

/** A paper as it was sent, pages or picture. */
export function FilePreview({ bytes, mediaType, title, isEncrypted = false }: FilePreviewProps) {
  if (isEncrypted) {
    return (
      <Notice tone="amber">
        {`${title} is encrypted and cannot be shown here. Ask the mission for one without a password.`}
      </Notice>
    );
  }
  if (mediaType !== 'application/pdf') return <Picture bytes={bytes} mediaType={mediaType} title={title} />;
  return (
    <Suspense fallback={<Loading what={title} />}>
      <PdfPreview bytes={bytes} title={title} />
    </Suspense>
  );
}

/** A picture from memory; its address is good as long as it is shown. */
function Picture({ bytes, mediaType, title }: Omit<FilePreviewProps, 'isEncrypted'>) {
  const [address, setAddress] = useState<string | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  if (isBroken) return <Notice tone="amber">{`${title} cannot be drawn.`}</Notice>;
  if (address === null) return <Loading what={title} />;
  return <img className={styles.picture} src={address} alt={title} onError={() => setBroken(true)} />;
}
