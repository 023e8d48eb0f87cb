using System.Text.Json.Nodes;
using Broadsheet.Formats.Photos;

namespace Broadsheet.Library.Pictures;

/// <summary>What a picture's file says of itself is what the Library says of it, until somebody says otherwise.</summary>
internal static class FromTheFile
{
    private const string AltText = "Iptc4xmpCore:AltTextAccessibility", Description = "dc:description";

    public static void Describe(PictureFile picture, PhotoMetadata file)
    {
        picture.Embedded = file.Properties;
        picture.SaysPlace = file.SaysPlace;
        picture.Alt = file.Text(AltText);
        picture.Caption = file.Text(Description);
        picture.Creator = file.Text("dc:creator");
        picture.CreditLine = file.Text("photoshop:Credit") ?? picture.Creator;
        picture.CopyrightNotice = file.Text("dc:rights");
        picture.UsageTerms = file.Text("xmpRights:UsageTerms");
        picture.InLanguages = Languages(file, AltText).Union(Languages(file, Description))
            .ToDictionary(language => language, language => new PictureWords(Said(file, AltText, language), Said(file, Description, language)));
    }

    private static IEnumerable<string> Languages(PhotoMetadata file, string name) =>
        file.Properties.TryGetValue(name, out var said) && said is JsonObject texts ? texts.Select(text => text.Key).Where(language => language != "x-default") : [];

    private static string? Said(PhotoMetadata file, string name, string language) =>
        file.Properties.TryGetValue(name, out var said) && said is JsonObject texts ? texts[language]?.ToString() : null;
}
