"""Inputs whose documents are hard to name the same on many machines as on one."""

import gzip
import json
import os
import zipfile


def row(text, **fields):
    return json.dumps({**fields, "text": text}, ensure_ascii=False)


def write(folder, texts):
    """Writes files into a folder, and returns the inputs to name: a folder, a pattern, files."""
    def put(path, content):
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))

    text = texts[0]
    # names that must be told apart by their endings, and a row with a file's name
    put("all/a.txt", texts[1])
    put("all/a.html", f"<h1>Xã trả 92% hồ sơ</h1><p>{texts[2]}</p>")
    put("all/a.jsonl", "\n".join([row(text), row(text, id="a.txt"), row(text, id="b"), "", "{not JSON", row(text, id='dấu "ngoặc\\\t')]) + "\n")
    put("all/a-1.txt", texts[3])
    put("all/a/a.txt", texts[4])
    # ids that are taken, within a stretch and in others, in the middle of lines without ids; a byte order mark; no line end at the end
    rows = []
    for i in range(600):
        rows.append(row(texts[i % len(texts)], **({} if i % 3 == 0 else {"id": f"row-{i % 250}", "date": "2021-05-19"})))
        if i % 50 == 0:
            rows.append("")
    rows.append(row(text, id="big#1"))
    put("all/big.jsonl", b"\xef\xbb\xbf" + "\n".join(rows).encode("utf-8"))
    put("all/c/big.jsonl", "\r\n".join(rows[:40]) + "\r\n")
    put("all/c/table.csv", "id,text,date\nb,\"Quý I, xã có 12 hộ nghèo.\",2021\n,Năm nay có 7 hộ nghèo.,2022-03-01\n")
    put("all/c/rows.jsonl.gz", gzip.compress("\n".join(rows[:30]).encode("utf-8")))
    packed = gzip.compress("\n".join(rows).encode("utf-8"))
    put("all/c/cut.jsonl.gz", packed[: len(packed) * 2 // 3])
    put("all/c/empty.txt", "")
    put("all/.hidden.txt", texts[5])
    with zipfile.ZipFile(os.path.join(folder, "all", "members.zip"), "w") as archive:
        archive.writestr("a.txt", texts[6])
        archive.writestr("a.jsonl", "\n".join(rows[:10]))
    os.symlink("nowhere.txt", os.path.join(folder, "all", "dangling.txt"))
    os.symlink("../c", os.path.join(folder, "all", "a", "round"))
    os.symlink("..", os.path.join(folder, "all", "a", "circle"))
    # the same name in several folders, each an input of its own
    for year in (2021, 2022):
        put(f"years/{year}/news.jsonl", "\n".join([row(text), row(texts[7], id=f"{year}"), row(text, id="same"), "[]"]) + "\n")
        put(f"years/{year}/note.txt", texts[8])
    return ["all", "years/*/news.jsonl", os.path.join(folder, "years", "2021", "note.txt"), "./years//2022/note.txt", "all/a.txt"]
