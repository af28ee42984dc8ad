/** A fault of the scanner's own machine, network or settings: it says nothing about the server and is never recorded. */
export class ScannerFault extends Error {}
