using System.CommandLine;
using Broadsheet;
using Broadsheet.Platform;

Sockets.CompleteInline();

// A little more than the host gives those who still work. Left unset it is two seconds, and a busy house would be cut off in the middle.
var longestGoodbye = TimeSpan.FromSeconds(35);

var root = new RootCommand("Broadsheet: an international newsroom in one process.");
foreach (var command in House.Commands()) root.Add(command);
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = longestGoodbye });
}
catch (Exception failure)
{
    return Trouble.Tell(failure);
}
