using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Broadsheet.Architecture.Tests;

/// <summary>A house seen from above: its rooms are the second part of each namespace, its slices the third.</summary>
internal sealed class Plan(string root, IEnumerable<System.Reflection.Assembly> assemblies)
{
    private readonly ArchUnitNET.Domain.Architecture architecture = new ArchLoader().LoadAssemblies([.. assemblies]).Build();

    /// <summary>The house as it stands.</summary>
    public static Plan House { get; } = new("Broadsheet", [typeof(House).Assembly, typeof(Formats.NewsDocument).Assembly]);

    /// <summary>A small house in this assembly that breaks every rule once.</summary>
    public static Plan Planted { get; } = new("Planted", [typeof(Plan).Assembly]);

    public IReadOnlyList<IType> Types => [.. architecture.Types.Where(type => type.Namespace is not null && Within(type.Namespace.FullName))];

    /// <summary>Each use of one type by another, once.</summary>
    public IEnumerable<Use> Uses =>
        Types.SelectMany(type => type.Dependencies.Where(dependency => dependency.Target.Namespace is not null)
            .Select(dependency => new Use(Place.Of(type), Place.Of(dependency.Target)))).Distinct();

    public IEnumerable<Use> UsesInside => Uses.Where(use => Within(use.To.Namespace));

    private bool Within(string name) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);
}

internal readonly record struct Use(Place From, Place To)
{
    public override string ToString() => $"{From.Name} uses {To.Name}";
}

/// <summary>Where a type lives. Room and slice are empty when the namespace has no such part.</summary>
internal readonly record struct Place(string Name, string Namespace, string Room, string Slice)
{
    public static Place Of(IType type)
    {
        var parts = type.Namespace.FullName.Split('.');
        return new(type.FullName, type.Namespace.FullName, parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }
}
