// Checks with Go's own packages what Broadsheet writes: checkpoints (sumdb/note), tiles, inclusion and consistency proofs (sumdb/tlog).
//
// The folder that is named holds tile/…; standard input has the public key, and then lines of three kinds, hashes in hexadecimal:
//
//	T size note                    a checkpoint
//	I size index leaf hash …       an inclusion proof
//	C size earlier hash …          a consistency proof
package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

// tlog-tiles leave the height out of a tile's name; a narrow tile is the beginning of a wider one.
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		stem, _, _ := strings.Cut(strings.TrimPrefix(tile.Path(), "tile/8/"), ".p/")
		full := filepath.Join(string(f), "tile", stem)
		bytes, err := os.ReadFile(full)
		for wide := tile.W; err != nil && wide < 256; wide++ {
			bytes, err = os.ReadFile(fmt.Sprintf("%s.p/%d", full, wide))
		}
		if err != nil {
			return nil, err
		}
		all = append(all, bytes[:tile.W*tlog.HashSize])
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	lines.Scan()
	verifier, err := note.NewVerifier(lines.Text())
	must(err)
	trees := map[int64]tlog.Tree{0: {}}
	count := map[string]int{}
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		size := number(words[1])
		count[words[0]]++
		switch words[0] {
		case "T":
			trees[size] = checkpoint(verifier, size, words[2], folder(os.Args[1]))
		case "I":
			must(tlog.CheckRecord(hashes(words[4:]), size, trees[size].Hash, number(words[2]), hashes(words[3:4])[0]))
		case "C":
			must(tlog.CheckTree(hashes(words[3:]), size, trees[size].Hash, number(words[2]), trees[number(words[2])].Hash))
		}
	}
	fmt.Printf("%d checkpoints, %d inclusion proofs, %d consistency proofs agree\n", count["T"], count["I"], count["C"])
}

// The signature, the text, and the root and a leaf as they follow from the tiles.
func checkpoint(verifier note.Verifier, size int64, signed string, tiles folder) tlog.Tree {
	bytes, err := hex.DecodeString(signed)
	must(err)
	opened, err := note.Open(bytes, note.VerifierList(verifier))
	must(err)
	parts := strings.Split(opened.Text, "\n")
	if parts[0] != verifier.Name() || number(parts[1]) != size {
		must(fmt.Errorf("the checkpoint of %d says %q", size, opened.Text))
	}
	hash, err := tlog.ParseHash(parts[2])
	must(err)
	tree := tlog.Tree{N: size, Hash: hash}
	reader := tlog.TileHashReader(tree, tiles)
	root, err := tlog.TreeHash(size, reader)
	must(err)
	if root != hash {
		must(fmt.Errorf("the tiles of %d have another root", size))
	}
	_, err = reader.ReadHashes([]int64{tlog.StoredHashIndex(0, size-1), tlog.StoredHashIndex(0, size/2)})
	must(err)
	return tree
}

func hashes(words []string) []tlog.Hash {
	var all []tlog.Hash
	for _, word := range words {
		bytes, err := hex.DecodeString(word)
		must(err)
		var hash tlog.Hash
		copy(hash[:], bytes)
		all = append(all, hash)
	}
	return all
}

func number(word string) int64 {
	n, err := strconv.ParseInt(word, 10, 64)
	must(err)
	return n
}

func must(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
