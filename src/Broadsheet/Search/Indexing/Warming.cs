using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Broadsheet.Search;

/// <summary>Makes searchers that hold the columns of each new segment in memory before the first search comes.</summary>
internal sealed class Warming : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves) Columns.Of(leaf.AtomicReader);
        return new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }
}
