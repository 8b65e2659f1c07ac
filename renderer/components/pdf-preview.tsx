import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker, TextLayer } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { FailureNotice, Loading } from './notice.tsx';
import styles from './pdf-preview.module.css';

/** Opens a PDF in a worker of its own; nothing is fetched and nothing evaluated. */
function openPdf(bytes: Uint8Array) {
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  // pdf.js hands the buffer over to its worker and empties it; the stored bytes stay whole.
  const task = getDocument({
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
    port.terminate();
  };
  return { task, close };
}

/** The pages of a PDF, drawn, with their text to select and to be read aloud. */
export function PdfPreview({ bytes, title }: { readonly bytes: Uint8Array; readonly title: string }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isGone = false;
    setDocument(null);
    setError(null);
    const { task, close } = openPdf(bytes);
    task.promise.then(
      (opened) => !isGone && setDocument(opened),
      (reason: unknown) => !isGone && setError(reason),
    );
    return () => {
      isGone = true;
      void close();
    };
  }, [bytes]);

  if (error !== null) return <FailureNotice error={error} />;
  if (!document) return <Loading what={title} />;
  return (
    <div className={styles.pages} role="region" aria-label={`Preview of ${title}`} tabIndex={0}>
      {Array.from({ length: document.numPages }, (_, index) => index + 1).map((number) => (
        <PdfPage key={number} document={document} number={number} />
      ))}
    </div>
  );
}

async function drawPage(page: PDFPageProxy, frame: HTMLElement, canvas: HTMLCanvasElement, text: HTMLElement) {
  const scale = frame.clientWidth / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  frame.style.height = `${viewport.height}px`;
  text.style.setProperty('--total-scale-factor', String(scale));
  const drawing = page.render({
    canvas,
    viewport,
    ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
  });
  await drawing.promise;
  text.replaceChildren();
  await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
}

function PdfPage({ document, number }: { readonly document: PDFDocumentProxy; readonly number: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const page = await document.getPage(number);
      if (isGone || !frame.current || !canvas.current || !text.current) return;
      await drawPage(page, frame.current, canvas.current, text.current);
    };
    draw().catch((reason: unknown) => !isGone && setError(reason));
    return () => {
      isGone = true;
    };
  }, [document, number]);
  if (error !== null) return <FailureNotice error={error} />;
  return (
    <div ref={frame} className={styles.page} data-page={number}>
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={text} className={styles.text} />
    </div>
  );
}
