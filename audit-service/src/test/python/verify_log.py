"""Checks checkpoints, tiles and exports of the audit log, from the specifications alone.

Shares no code with the service and needs nothing but Python's standard library:

    verify_log.py KEY export FILE    an export in feltlaas-audit-export/1
    verify_log.py KEY tiles FOLDER   checkpoint and tile/... as C2SP tlog-tiles lays them out

Prints one line a fault and exits with 1, or prints the size of the log and exits with 0.
"""
import base64
import hashlib
import json
import pathlib
import struct
import sys


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# RFC 8032, section 5.1: Ed25519, verification only.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1:
            q = add(q, p)
        p = add(p, p)
        n >>= 1
    return q


def point(data):
    y = int.from_bytes(data, "little") & ~(1 << 255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P:
        raise ValueError("no point of the curve")
    if x & 1 != data[31] >> 7:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def is_signature(key, text, signature):
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(r + key + text).digest(), "little") % ORDER
    left, right = multiply(s, BASE), add(point(r), multiply(k, point(key)))
    return s < ORDER and all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


# C2SP signed-note and tlog-checkpoint.
def checkpoint(note, vkey):
    name, key_id, key = vkey.split("+", 2)
    key = base64.b64decode(key)
    assert sha256(name.encode(), b"\n", key)[:4].hex() == key_id, "the key's hash is wrong"
    text, signatures = note.rsplit("\n\n", 1)
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = base64.b64decode(signature)
        if signer == name and signature[:4].hex() == key_id:
            assert is_signature(key[1:], text.encode(), signature[4:]), "the signature is false"
            origin, size, root = text.splitlines()[:3]
            assert origin == name, "the checkpoint is of another log"
            return int(size), base64.b64decode(root)
    raise AssertionError("the checkpoint is not signed with this key")


# RFC 6962, section 2.1.
def leaf_hash(leaf):
    return sha256(b"\0", leaf)


def tree_hash(hashes):
    if not hashes:
        return sha256()
    if len(hashes) == 1:
        return hashes[0]
    k = 1 << (len(hashes) - 1).bit_length() - 1
    return sha256(b"\1", tree_hash(hashes[:k]), tree_hash(hashes[k:]))


def root_by_path(index, size, leaf, path):
    """RFC 6962, section 2.1.1, read backwards: the last hash of the path is beside the root's child."""
    if size == 1:
        assert not path
        return leaf
    assert path
    k = 1 << (size - 1).bit_length() - 1
    if index < k:
        return sha256(b"\1", root_by_path(index, k, leaf, path[:-1]), path[-1])
    return sha256(b"\1", path[-1], root_by_path(index - k, size - k, leaf, path[:-1]))


def check_export(vkey, file):
    lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()
    header, entries, end = json.loads(lines[0]), lines[1:-1], json.loads(lines[-1])
    size, root = checkpoint(header["checkpoint"], vkey)
    if end != {"entries": len(entries)}:
        yield "the end is missing"
    hashes = []
    for index, line in enumerate(entries, header["from"]):
        entry = json.loads(line)
        leaf = base64.b64decode(entry["leaf"])
        path = [base64.b64decode(h) for h in entry["proof"]]
        hashes.append(leaf_hash(leaf))
        try:
            assert entry["index"] == index and root_by_path(index, size, hashes[-1], path) == root
        except AssertionError:
            yield f"entry {index} is not the one that was signed"
        for part in ("actor", "content"):
            if entry[part]:
                salt, text = base64.b64decode(entry[part]["salt"]), entry[part]["text"]
                digest = sha256(part.encode(), b"\0", salt, text.encode())
                if base64.b64encode(digest).decode() != json.loads(leaf)[part]:
                    yield f"the {part} of entry {index} was changed"
    if len(hashes) == size and tree_hash(hashes) != root:
        yield "the entries do not make up the signed root"
    if header["coverage"] == "RANGE" and len(hashes) != header["to"] - header["from"]:
        yield "entries are missing or inserted"


# C2SP tlog-tiles.
def tile(folder, kind, index, width):
    path = f"{index % 1000:03d}"
    while index := index // 1000:
        path = f"x{index % 1000:03d}/{path}"
    return (folder / "tile" / kind / (path if width == 256 else f"{path}.p/{width}")).read_bytes()


def check_tiles(vkey, folder):
    folder = pathlib.Path(folder)
    size, root = checkpoint((folder / "checkpoint").read_text(encoding="utf-8"), vkey)
    level, count, below = 0, size, []
    for index in range(0, (size + 255) // 256):
        bundle = tile(folder, "entries", index, min(256, size - 256 * index))
        while bundle:
            (length,) = struct.unpack_from(">H", bundle)
            below.append(leaf_hash(bundle[2 : 2 + length]))
            bundle = bundle[2 + length :]
    if len(below) != size or tree_hash(below) != root:
        yield "the leaves do not make up the signed root"
    while count:
        for index in range(0, (count + 255) // 256):
            expected = below[256 * index : 256 * index + 256]
            if tile(folder, str(level), index, min(256, count - 256 * index)) != b"".join(expected):
                yield f"tile {index} of level {level} is not made of what is below it"
        below = [tree_hash(below[256 * i : 256 * i + 256]) for i in range(0, count // 256)]
        level, count = level + 1, count // 256


if __name__ == "__main__":
    key, what, place = sys.argv[1:]
    try:
        faults = list({"export": check_export, "tiles": check_tiles}[what](key, place))
    except (AssertionError, ValueError, OSError) as fault:
        faults = [str(fault)]
    print("\n".join(faults) or "sound")
    sys.exit(1 if faults else 0)
