#!/usr/bin/python3
"""Peers of the bench: makes an index of LINES with SQLite FTS5 or Xapian and asks it.

    peers.py sqlite|xapian LINES FOLDER QUESTIONS

Prints one JSON object: how the index was made, and how each question was answered. The first 20 hits with id and
title and the exact count; for a page also extracts and the counts of all facets, each without its own choice.
Not like for like: SQLite knows no Swedish stems; Xapian counts only the first party of a paragraph.
"""
import json
import os
import sqlite3
import sys
import time

FACETS = ["municipality", "body", "year", "kind", "outcome", "party"]
# A row is given up after so many seconds: the number of questions in the table says how far it came.
PATIENCE = 90


def read(lines):
    with open(lines, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            yield number, json.loads(line)


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(size(os.path.join(path, name)) for name in os.listdir(path))


class Sqlite:
    name = "SQLite"

    def __init__(self, folder):
        self.path = os.path.join(folder, "peer.sqlite")
        self.db = sqlite3.connect(self.path)
        self.db.executescript("""
            pragma journal_mode = off; pragma synchronous = off;
            pragma cache_size = -262144; pragma mmap_size = 8589934592; pragma temp_store = memory;""")

    def build(self, lines):
        db = self.db
        db.executescript("""
            create table doc (id integer primary key, key text, title text, text text, municipality text, body text,
                              day text, year integer, kind text, outcome text);
            create table party (doc integer, party text);
            create virtual table words using fts5(title, text, content='doc', content_rowid='id', prefix='6');""")
        size = 0
        for number, row in read(lines):
            size += len(row["text"].encode())
            day = row["date"]
            db.execute("insert into doc values (?,?,?,?,?,?,?,?,?,?)", (
                number, row["id"], row["title"], row["text"], row["municipality"], row["body"], day, int(day[:4]),
                row["kind"], row["outcome"]))
            db.execute("insert into words (rowid, title, text) values (?,?,?)", (number, row["title"], row["text"]))
            db.executemany("insert into party values (?,?)", [(number, party) for party in row["parties"]])
        db.execute("create index party_doc on party (doc)")
        db.execute("insert into words (words) values ('optimize')")
        db.commit()
        return size

    def ask(self, q):
        words = ['"%s"' % word for word in q["words"]]
        match = {"all": " ".join(words), "phrase": " + ".join(words), "prefix": words[0] + " *"}[q["join"]]
        body, db = q["body"], self.db
        rank = "d.day desc" if q["by_date"] else "rank"
        extract = ", snippet(words, 1, '[', ']', '…', 40)" if q["row"] == "page" else ""
        where = "words match ?" + (" and d.body = ?" if body else "")
        args = [match] + ([body] if body else [])
        # Only a question that needs the other table is joined with it before the hits are chosen.
        if body or q["by_date"]:
            hits = db.execute(f"select d.key, d.title {extract} from words join doc d on d.id = words.rowid "
                              f"where {where} order by {rank} limit 20", args).fetchall()
        else:
            hits = db.execute(f"select words.rowid {extract} from words where words match ? order by rank limit 20",
                              [match]).fetchall()
            for hit in hits:
                db.execute("select key, title from doc where id = ?", hit[:1]).fetchone()
        if q["row"] != "page":
            if body:
                return db.execute(f"select count(*) from words join doc d on d.id = words.rowid where {where}",
                                  args).fetchone()[0]
            return db.execute("select count(*) from words where words match ?", [match]).fetchone()[0]
        db.execute("create temp table if not exists found (id integer primary key)")
        db.execute("delete from found")
        db.execute("insert into found select rowid from words where words match ?", [match])
        for facet in FACETS:
            ticked = "where d.body = ?" if body and facet != "body" else ""
            if facet == "party":
                sql = (f"select p.party, count(*) from found f join doc d on d.id = f.id join party p on p.doc = f.id "
                       f"{ticked} group by 1")
            else:
                sql = f"select d.{facet}, count(*) from found f join doc d on d.id = f.id {ticked} group by 1"
            db.execute(sql, [body] if ticked else []).fetchall()
        if body:
            return db.execute("select count(*) from found f join doc d on d.id = f.id where d.body = ?",
                              [body]).fetchone()[0]
        return db.execute("select count(*) from found").fetchone()[0]


class Xapian:
    name = "Xapian"
    DAY = len(FACETS)

    def __init__(self, folder):
        import xapian
        self.x = xapian
        self.path = os.path.join(folder, "peer.xapian")
        self.stem = xapian.Stem("swedish")

    def build(self, lines):
        x = self.x
        loose = self.path + ".loose"
        db = x.WritableDatabase(loose, x.DB_CREATE_OR_OVERWRITE)
        terms = x.TermGenerator()
        terms.set_stemmer(self.stem)
        size = 0
        for _, row in read(lines):
            size += len(row["text"].encode())
            row["year"], row["party"] = row["date"][:4], (row["parties"] or [""])[0]
            doc = x.Document()
            doc.set_data(json.dumps([row["id"], row["title"], row["text"]], ensure_ascii=False))
            terms.set_document(doc)
            terms.index_text(row["title"])
            terms.increase_termpos()
            terms.index_text(row["text"])
            for slot, facet in enumerate(FACETS):
                doc.add_value(slot, row[facet] or "")
            doc.add_value(self.DAY, row["date"])
            doc.add_boolean_term("XB" + row["body"])
            db.add_document(doc)
        db.commit()
        db.compact(self.path)
        db.close()
        self.db = x.Database(self.path)
        return size

    def ask(self, q):
        x = self.x
        if q["join"] == "all":
            query = x.Query(x.Query.OP_AND, ["Z" + self.stem(word).decode() for word in q["words"]])
        elif q["join"] == "phrase":
            query = x.Query(x.Query.OP_PHRASE, q["words"], len(q["words"]))
        else:
            query = x.Query(x.Query.OP_WILDCARD, q["words"][0], 0, x.Query.OP_OR)
        narrowed = x.Query(x.Query.OP_FILTER, query, x.Query("XB" + q["body"])) if q["body"] else query
        enquire = x.Enquire(self.db)
        enquire.set_query(narrowed)
        if q["by_date"]:
            enquire.set_sort_by_value_then_relevance(self.DAY, True)
        page = q["row"] == "page"
        spies = []
        if page:
            for slot, facet in enumerate(FACETS):
                if not (q["body"] and facet == "body"):
                    spies.append(x.ValueCountMatchSpy(slot))
                    enquire.add_matchspy(spies[-1])
        found = enquire.get_mset(0, 20, self.db.get_doccount())
        for hit in found:
            _, _, text = json.loads(hit.document.get_data())
            if page:
                found.snippet(text, 300, self.stem)
        if page and q["body"]:
            alone = x.Enquire(self.db)
            alone.set_query(query)
            spies.append(x.ValueCountMatchSpy(FACETS.index("body")))
            alone.add_matchspy(spies[-1])
            alone.get_mset(0, 0, self.db.get_doccount())
        for spy in spies:
            list(spy.values())
        return found.get_matches_estimated()


def main():
    engine, lines, folder, questions = sys.argv[1:]
    peer = {"sqlite": Sqlite, "xapian": Xapian}[engine](folder)
    wall, cpu = time.perf_counter(), time.process_time()
    text = peer.build(lines)
    built = {"engine": peer.name, "bytes": text, "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu,
             "size": size(peer.path)}
    took, spent, warm = [], {}, {}
    with open(questions, encoding="utf-8") as file:
        asks = json.load(file)
    for q in asks:
        row = q["row"]
        if warm.setdefault(row, 0) < 3:
            warm[row] += 1
            peer.ask(q)
        if spent.setdefault(row, 0) > PATIENCE:
            continue
        wall, cpu = time.perf_counter(), time.thread_time()
        hits = peer.ask(q)
        cpu, wall = time.thread_time() - cpu, time.perf_counter() - wall
        spent[row] += wall
        took.append({"engine": peer.name, "row": row, "cpu": cpu * 1e3, "wall": wall * 1e3, "hits": hits})
    json.dump({"built": built, "took": took}, sys.stdout)


main()
