"""Where things are: our data folder, and the finder's generator, whose pieces these scripts use."""
import os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.setdefault('READER_DATA', '/work/data-reader')
os.environ.setdefault('FINDER_DATA', DATA)  # photographs.py writes its pictures there
sys.path.append(os.path.join(HERE, '..', 'finder'))
