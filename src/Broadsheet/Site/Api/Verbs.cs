namespace Broadsheet.Site.Api;

internal static class Verbs
{
    public static string[] Read { get; } = [HttpMethods.Get, HttpMethods.Head];
}
