using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Runtime.Loader;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Tests.Search;

namespace Broadsheet.Tests.Site;

/// <summary>Shows that <c>docs/adding-a-language.md</c> is all there is to do: one file, here of a made-up language (ISO 639-2 keeps qaa to qtz for such).</summary>
public sealed class A_language_that_nobody_speaks : IDisposable
{
    private const string Tag = "qaa";

    private readonly string folder = Directory.CreateTempSubdirectory("broadsheet-language-").FullName;

    [Fact]
    public async Task Is_spoken_on_every_page_once_its_file_is_there()
    {
        var english = Path.Combine(Project.Root, "src", "Broadsheet", "Site", "Words", "Interface.resx");
        var file = Translate(english);
        Assert.Empty(LanguageFile.Read(file).Faults(LanguageFile.Read(english), CultureInfo.GetCultureInfo(Tag)));

        var built = Build(file);
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == "broadsheet.resources" && name.CultureName == Tag ? AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(built)) : null;
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Edition(Tag);
        var story = (await paper.The<Publish>().Do(await paper.Draft(edition: Tag))).Address;

        foreach (var (address, said) in new[] { ("/qaa/", "Zsections"), (story, "Zreport an error"), ("/qaa/search?q=ferry", "Z1 story"), ("/qaa/corrections/", "Zcorrections") })
        {
            var page = new HtmlParser().ParseDocument(await paper.Http.GetStringAsync(address));
            Assert.Equal(Tag, page.DocumentElement.GetAttribute("lang"));
            Assert.Contains(said, page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("Zskip to the news", page.QuerySelector(".skip")!.TextContent);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The English file with a Z before every word or phrase: the whole of the translator's work.</summary>
    private string Translate(string english)
    {
        var words = XDocument.Load(english);
        foreach (var value in words.Descendants("value").Where(value => value.Parent!.Name == "data")) value.Value = "Z" + value.Value[..1].ToLowerInvariant() + value.Value[1..];
        var file = Path.Combine(folder, $"Interface.{Tag}.resx");
        words.Save(file);
        return file;
    }

    /// <summary>What the compiler makes of such a file: an assembly that holds nothing but words.</summary>
    private static byte[] Build(string file)
    {
        using var words = new MemoryStream();
        using (var writer = new ResourceWriter(words))
        {
            foreach (var (name, value) in LanguageFile.Read(file).Words) writer.AddResource(name, value);
            writer.Generate();
        }

        var whose = typeof(Broadsheet.Site.Words).Assembly.GetName();
        var made = new PersistedAssemblyBuilder(new AssemblyName("broadsheet.resources") { CultureName = Tag, Version = whose.Version }, typeof(object).Assembly);
        made.DefineDynamicModule("broadsheet.resources");
        var metadata = made.GenerateMetadata(out var code, out var fields);
        metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString($"Broadsheet.Site.Words.Interface.{Tag}.resources"), default, 0);
        var resources = new BlobBuilder();
        var bytes = words.ToArray();
        resources.WriteInt32(bytes.Length);
        resources.WriteBytes(bytes);
        var whole = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), code, fields, resources).Serialize(whole);
        return whole.ToArray();
    }
}
