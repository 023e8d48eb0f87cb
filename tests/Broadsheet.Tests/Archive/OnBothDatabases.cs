using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Broadsheet.Tests.Archive;

/// <summary>Behaviour is stated once and shown on SQLite and on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabases : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Store>(Store.Sqlite), new TheoryDataRow<Store>(Store.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
