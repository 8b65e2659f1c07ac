import { claims, type DocumentType, type Marks, makePdf } from './document.ts';
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

function make(data: DriverLicenseData | IdCardData, card: HolderCard, marks: Marks) {
  const { number, issued } = card.holder;
  return makePdf(data, marks, { title: `${holderCardTitle(card)} ${number}`, date: issued, size: CR80 }, (sheet) => {
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
  claims: ({ number, issued, expires, product, licenseClass }) =>
    claims({ number, issued, expires, fact: [product, licenseClass?.code].filter(Boolean).join(' ') }),
  make: (data, marks) => {
    const { product, licenseClass, restrictions, endorsements, ...holder } = data;
    return make(data, { holder, license: { product, licenseClass, restrictions, endorsements } }, marks);
  },
};

/** The identification card of somebody who does not drive, or not here. */
export const idCard: DocumentType<IdCardData> = {
  title: 'Identification card',
  mediaType: 'application/pdf',
  pageSize: 'CR80',
  dataSchema: idCardData,
  claims: ({ number, issued, expires }) => claims({ number, issued, expires }),
  make: (data, marks) => make(data, { holder: data, license: null }, marks),
};
