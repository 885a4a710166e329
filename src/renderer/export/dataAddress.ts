/** Bytes as a `data:` address, for what a picture carries inside it. */
export function dataAddress(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('The bytes could not be read'))
    reader.readAsDataURL(new Blob([bytes], { type }))
  })
}
