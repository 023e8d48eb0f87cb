using ArchUnitNET.Domain;

namespace Broadsheet.Architecture.Tests;

/// <summary>What keeps a room easy to read, and what keeps it pure.</summary>
public sealed class How_rooms_are_built
{
    private static readonly string[] EmptyEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Dto", "Impl", "Info", "Data", "Base"];

    [Fact]
    public void An_interface_has_more_than_one_implementation()
    {
        Assert.Empty(Lonely(Plan.House));
        Assert.Equal(["Planted.Archive.ILonely"], Lonely(Plan.Planted));
    }

    [Fact]
    public void A_name_says_something()
    {
        Assert.Empty(Empty(Plan.House));
        Assert.Equal(["Planted.Archive.StoryManager"], Empty(Plan.Planted));
    }

    [Fact]
    public void Formats_are_pure()
    {
        Assert.Empty(Impure(Plan.House));
        Assert.Contains("Planted.Formats.Reads_the_disk uses System.IO.File", Impure(Plan.Planted));
    }

    [Fact]
    public void Only_the_platform_knows_which_database_it_is()
    {
        Assert.Empty(Partisan(Plan.House));
        Assert.Contains("Planted.Archive.Knows_its_database uses Npgsql.NpgsqlConnection", Partisan(Plan.Planted));
    }

    private static IEnumerable<string> Lonely(Plan plan) => plan.Types.OfType<Interface>()
        .Where(contract => plan.Types.Count(type => type is Class or Struct && type.Dependencies.OfType<ArchUnitNET.Domain.Dependencies.ImplementsInterfaceDependency>().Any(dependency => dependency.Target.Equals(contract))) == 1)
        .Select(contract => contract.FullName);

    private static IEnumerable<string> Empty(Plan plan) => plan.Types
        .Where(type => EmptyEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal) && type.Name != ending))
        .Select(type => type.FullName);

    private static IEnumerable<string> Impure(Plan plan) => plan.Uses
        .Where(use => use.From.Room == "Formats" && IsOutside(use.To))
        .Select(use => use.ToString());

    private static IEnumerable<string> Partisan(Plan plan) => plan.Uses
        .Where(use => use.From.Room is not ("Platform" or "") && use.To.Namespace.Split('.') is ["Npgsql", ..] or ["Microsoft", "Data", "Sqlite", ..])
        .Select(use => use.ToString());

    private static bool IsOutside(Place place) =>
        place.Name is "System.IO.File" or "System.IO.Directory" or "System.TimeProvider" or "System.Environment" or "System.Random"
        || place.Namespace.StartsWith("System.Net.Http", StringComparison.Ordinal)
        || place.Namespace.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || place.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);
}
