using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Formats.Photos;
using Broadsheet.Library;
using CsCheck;
using NetVips;

namespace Broadsheet.Tests.Library;

/// <summary>IPTC Photo Metadata 2021.1 and later, as XMP, IIM and Exif carry it.</summary>
public sealed class What_pictures_say_of_themselves
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_property_of_the_standard_is_kept_and_goes_along_with_copies()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (packet, written) = IptcSpecimen.Xmp();
        using var plain = Image.Black(1600, 900, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        using var said = plain.Mutate(image => image.Set(GValue.BlobType, "xmp-data", packet));

        var taken = await paper.The<TakePicture>().Do(new MemoryStream(said.JpegsaveBuffer()), "reference.jpg", cancellation: Cancelled);

        await using var newsroom = paper.Database.Open();
        var kept = (await newsroom.Pictures.FindAsync([taken.Blob], Cancelled))!.Embedded;
        Assert.True(written.Count > 55, $"The standard's list has {written.Count} properties only.");
        foreach (var (name, value) in written) Assert.True(JsonNode.DeepEquals(value, kept.GetValueOrDefault(name)), $"{name}: {value?.ToJsonString()} became {kept.GetValueOrDefault(name)?.ToJsonString()}");
        foreach (var ending in new[] { "jpg", "webp", "avif" })
        {
            var copy = Metadata(await paper.Http.GetByteArrayAsync(PictureAddress.Of(taken.Blob, 1280, ending), Cancelled));
            foreach (var (name, value) in written.Where(property => property.Key != "exif:GPSLatitude"))
                Assert.True(JsonNode.DeepEquals(IptcSpecimen.WithoutPlaces(value), copy.Properties.GetValueOrDefault(name)), $"{name} in {ending}: {copy.Properties.GetValueOrDefault(name)?.ToJsonString()}");
            Assert.False(copy.SaysPlace);
        }
    }

    [Fact]
    public async Task What_only_the_older_forms_say_is_kept_and_goes_along_too()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (bytes, written) = IptcSpecimen.Iim();
        using var plain = Image.Black(1600, 900, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        using var said = plain.Mutate(image => image.Set(GValue.BlobType, "iptc-data", bytes));

        var taken = await paper.The<TakePicture>().Do(new MemoryStream(said.JpegsaveBuffer()), "agency.jpg", cancellation: Cancelled);
        var copy = Metadata(await paper.Http.GetByteArrayAsync(PictureAddress.Of(taken.Blob, 1280, "jpg"), Cancelled));

        Assert.True(written.Count >= 20, $"{written.Count} only");
        foreach (var (name, value) in written)
        {
            Assert.True(JsonNode.DeepEquals(value, taken.Embedded.GetValueOrDefault(name)), $"{name}: {taken.Embedded.GetValueOrDefault(name)?.ToJsonString()} instead of {value?.ToJsonString()}");
            Assert.True(JsonNode.DeepEquals(value, copy.Properties.GetValueOrDefault(name)), $"{name} in the copy: {copy.Properties.GetValueOrDefault(name)?.ToJsonString()}");
        }
        Assert.Equal("creditLine Ωmega", taken.CreditLine);
    }

    [Theory]
    [InlineData("2014", 40)]
    [InlineData("2016", 45)]
    [InlineData("2021.1", 58)]
    [InlineData("2023.1", 58)]
    [InlineData("2024.1", 58)]
    public async Task The_reference_pictures_are_read_whole(string year, int least)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var file = Directory.GetFiles(Fixtures.PathOf("pictures/iptc"), $"*Std{year}*.jpg").Single();

        var taken = await paper.The<TakePicture>().Do(File.OpenRead(file), Path.GetFileName(file), cancellation: Cancelled);

        var names = IptcSpecimen.Names();
        Assert.InRange(taken.Embedded.Keys.Count(names.Contains), least, names.Count);
        var version = year.Length == 4 ? "ref20" : $"ref{year}";
        foreach (var text in new[] { taken.Caption, taken.CreditLine, taken.Creator, taken.CopyrightNotice, taken.UsageTerms }) Assert.Contains(version, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&b;</rdf:RDF>")]
    [InlineData("<rdf:RDF")]
    [InlineData("\u0000\u0001")]
    [InlineData("")]
    public void Hostile_packets_say_nothing_and_break_nothing(string packet)
    {
        var read = PhotoMetadata.Read(System.Text.Encoding.UTF8.GetBytes(packet), [0x1C, 2, 5, 0xFF, 0xFF, 1], "II*\0\b\0\0\0\u0001\0i\u0087\u0004\0"u8.ToArray());
        Assert.Empty(read.Properties);
    }

    [Fact]
    public void Packets_nested_for_ever_and_random_bytes_are_left_out()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Empty(PhotoMetadata.Read(System.Text.Encoding.UTF8.GetBytes(deep), null, null).Properties);
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            PhotoMetadata.Read(bytes, bytes, bytes);
            PhotoMetadata.Read(null, [.. "8BIM\u0004\u0004"u8, .. bytes], [.. "MM\0*"u8, .. bytes]);
            PhotoMetadata.Read(null, [0x1C, .. bytes], [.. "II*\0"u8, .. bytes]);
        });
    }

    private static PhotoMetadata Metadata(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return PhotoMetadata.Read(image.Contains("xmp-data") ? (byte[])image.Get("xmp-data") : null, null, image.Contains("exif-data") ? (byte[])image.Get("exif-data") : null);
    }
}
