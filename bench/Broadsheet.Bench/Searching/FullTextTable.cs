using Broadsheet.Search;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Bench.Searching;

/// <summary>The peer: the same stories in SQLite's own full-text table, asked in its own way. It finds, sorts and cuts snippets; it counts nothing.</summary>
internal sealed class FullTextTable : IDisposable
{
    private readonly SqliteConnection connection;

    public FullTextTable(string folder)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "peer.db")}");
        connection.Open();
        Do("PRAGMA journal_mode=WAL; PRAGMA cache_size=-200000; CREATE VIRTUAL TABLE stories USING fts5(headline, text, published UNINDEXED, tokenize='porter unicode61');");
    }

    public void Put(IEnumerable<IndexedStory> stories)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO stories (rowid, headline, text, published) VALUES ($rowid, $headline, $text, $published)";
        foreach (var name in new[] { "$rowid", "$headline", "$text", "$published" }) insert.Parameters.Add(new SqliteParameter(name, null));
        var row = 0L;
        foreach (var story in stories)
        {
            insert.Parameters[0].Value = ++row;
            insert.Parameters[1].Value = story.Headline;
            insert.Parameters[2].Value = string.Join('\n', story.Text);
            insert.Parameters[3].Value = story.Published.ToUnixTimeMilliseconds();
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        Do("INSERT INTO stories (stories) VALUES ('optimize')");
    }

    /// <summary>Rows stand in the order of publication, so that its newest are its last.</summary>
    public int Ask(string words, bool newestFirst)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = $"SELECT rowid, headline, snippet(stories, 1, '[', ']', '…', 32) FROM stories WHERE stories MATCH $words ORDER BY {(newestFirst ? "rowid DESC" : "rank")} LIMIT 20";
        ask.Parameters.AddWithValue("$words", words);
        using var rows = ask.ExecuteReader();
        var found = 0;
        while (rows.Read()) found++;
        return found;
    }

    public void Dispose()
    {
        connection.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
