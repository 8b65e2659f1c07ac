import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import styles from './verify.module.css';

const WANTED = { video: { width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false };
/** A still of the camera as PNG would be more than the desk takes at once. */
const STILL = { type: 'image/jpeg', quality: 0.92 };

/** Why there is no picture, and what to do about it. */
function cameraWords(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return 'This machine has no camera. Choose a file or scan the text instead.';
  }
  if (name === 'NotReadableError') return 'Another program uses the camera. Close it, then open the camera again.';
  return 'The camera may not be used here. Allow it in the settings of this machine, or choose a file instead.';
}

/** The picture that the camera shows now, as the core reads it. */
async function stillOf(video: HTMLVideoElement): Promise<Uint8Array<ArrayBuffer> | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob(STILL)).arrayBuffer());
}

interface CameraProps {
  readonly isReading: boolean;
  readonly onStill: (picture: Uint8Array<ArrayBuffer>) => void;
  readonly onClose: () => void;
}

/** The camera’s picture, and a still of it on demand. It is on for as long as it is drawn. */
export function Camera({ isReading, onStill, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const start = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia(WANTED);
      } catch (error) {
        if (!isGone) setFault(cameraWords(error));
        return;
      }
      // It was closed while the camera was still starting.
      if (isGone || video.current === null) return stop();
      video.current.srcObject = stream;
    };
    void start();
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  useEffect(() => {
    if (fault !== null) announce(fault, true);
  }, [fault]);

  const read = async () => {
    const picture = video.current && (await stillOf(video.current));
    if (picture) onStill(picture);
  };
  return (
    <section aria-label="Camera" className={styles.block}>
      {fault !== null && <Notice tone="amber">{fault}</Notice>}
      {fault === null && (
        <>
          <video
            ref={video}
            className={styles.camera}
            aria-label="What the camera sees"
            autoPlay
            muted
            playsInline
            onPlaying={() => setShown(true)}
          />
          <p className={styles.soft}>Hold the code still, whole and with its white edge, until it fills the picture.</p>
        </>
      )}
      <div className={styles.buttons}>
        {fault === null && (
          <Button look="go" onPress={() => void read()} isPending={isReading} isDisabled={!isShown}>
            Read
          </Button>
        )}
        <Button onPress={onClose}>Close the camera</Button>
      </div>
    </section>
  );
}
