"""Writes a sample and what our module makes of it with the package's own weights, for check.ts to compare with the package's ONNX file.

    /usr/bin/python3 same.py --package package/models/en_PP-OCRv4_rec.onnx --check /tmp/same.json
    npx tsx training/reader/check.ts --model package/models/en_PP-OCRv4_rec.onnx --check /tmp/same.json
"""
import argparse, json
import torch
from export import ForExport, sample
from network import from_package


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--package', required=True), arguments.add_argument('--check', required=True)
    a = arguments.parse_args()
    torch.manual_seed(1)
    rgb = torch.rand(2, 3, 48, 328) * 2 - 1
    check = sample(ForExport(from_package(a.package)).eval(), rgb)
    check['sample']['data'] = [round(v, 6) for v in rgb.flip(1).flatten().tolist()]  # the package's file wants BGR
    with open(a.check, 'w') as file:
        json.dump(check, file)


if __name__ == '__main__':
    main()
