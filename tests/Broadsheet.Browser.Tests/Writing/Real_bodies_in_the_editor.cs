using System.Diagnostics;
using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Browser.Tests.Writing;

public sealed class Real_bodies_in_the_editor
{
    [Fact]
    public async Task Come_back_from_the_editors_document_as_they_went_in()
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Project.Root, "tests/Broadsheet.Editor.Tests/there-and-back.js")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var told = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var sent = 0;
        foreach (var body in Bodies())
        {
            await node.StandardInput.WriteLineAsync(BodyJson.Write(BlockIds.Given(body)));
            sent++;
        }
        node.StandardInput.Close();

        Assert.True(sent > 200, $"Only {sent} bodies were found.");
        Assert.Equal($"{sent} bodies", (await told).Trim());
    }

    private static IEnumerable<IReadOnlyList<Block>> Bodies()
    {
        foreach (var folder in new[] { "wxr", "ghost", "exports", "feeds", "newsml-g2", "ninjs" })
            foreach (var file in Directory.EnumerateFiles(Fixtures.PathOf(folder), "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length < 8 * 1024 * 1024))
                foreach (var body in BodiesOf(file)) yield return body;
    }

    private static List<IReadOnlyList<Block>> BodiesOf(string file)
    {
        using var stream = File.OpenRead(file);
        try
        {
            return [.. DocumentReading.Read(stream, Path.GetFileName(file), null, new ReadingOptions(), TestContext.Current.CancellationToken).Take(300).Select(document => document.Body)];
        }
        catch (Exception unreadable) when (unreadable is UnreadableDocument or InvalidDataException)
        {
            return [];
        }
    }
}
