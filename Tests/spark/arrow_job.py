"""A job as a user writes it: the figures of a table of texts, through mapInArrow. usage: arrow_job.py SOLIEU ROWS OUTPUT"""

import sys
from pathlib import Path

from pyspark.sql import SparkSession

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
from spark_extract import figures

binary, rows, output = sys.argv[1:]
spark = SparkSession.builder.appName("arrow").getOrCreate()
articles = spark.read.schema("id string, text string, date string").json(rows).repartition(3)
figures(articles, binary, date="date").write.parquet(output)

# ids need not be unique, nor texts be there
few = spark.createDataFrame([(1, "Xã có 12 hộ nghèo."), (1, "Xã có 7 hộ nghèo.\r\nHết, \"92%\" hồ sơ."), (2, None), (3, "")], "k int, body string")
found = [(one.id, one.value, one.value_text, one.flags) for one in figures(few.coalesce(1), binary, id="k", text="body").collect()]
assert found == [("1:6-17", 12.0, "12", []), ("1:6-16", 7.0, "7", []), ("1:25-28", 92.0, "92", [])], found
assert figures(few.limit(0), binary, id="k", text="body").count() == 0
# a reader that wants no more ends the process
assert len(figures(articles, binary).limit(5).collect()) == 5
try:
    figures(few, "/not/there", id="k", text="body").collect()
except Exception as error:
    assert "cannot run '/not/there'" in str(error), error
    print("the error of a binary that is not there: ok")
spark.stop()
