import { type DocumentType, makePdf } from './document.ts';
import { holderCardBack } from './driver-license-back.ts';
import {
  type DriverLicenseData,
  driverLicenseData,
  type HolderCard,
  type IdCardData,
  idCardData,
} from './driver-license-data.ts';
import { holderCardFront, holderCardTitle } from './driver-license-front.ts';
import { CR80 } from './layout/card.ts';

function make(data: DriverLicenseData | IdCardData, card: HolderCard) {
  const { number, issued } = card.holder;
  return makePdf(data, { title: `${holderCardTitle(card)} ${number}`, date: issued, size: CR80 }, (sheet) => {
    holderCardFront(sheet, card);
    holderCardBack(sheet, card);
  });
}

/** The license, learner's permit or motorcycle license: its barcode is read by any reader of AAMVA licenses. */
export const driverLicense: DocumentType<DriverLicenseData> = {
  title: 'Driver license',
  mediaType: 'application/pdf',
  pageSize: 'CR80',
  dataSchema: driverLicenseData,
  make: (data) => {
    const { product, licenseClass, restrictions, endorsements, ...holder } = data;
    return make(data, { holder, license: { product, licenseClass, restrictions, endorsements } });
  },
};

/** The identification card of somebody who does not drive, or not here. */
export const idCard: DocumentType<IdCardData> = {
  title: 'Identification card',
  mediaType: 'application/pdf',
  pageSize: 'CR80',
  dataSchema: idCardData,
  make: (data) => make(data, { holder: data, license: null }),
};
