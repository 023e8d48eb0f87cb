using System.CommandLine;
using Broadsheet;
using Broadsheet.Platform;

Sockets.CompleteInline();

var root = new RootCommand("Broadsheet: an international newsroom in one process.");
foreach (var command in House.Commands()) root.Add(command);
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception failure)
{
    return Trouble.Tell(failure);
}
