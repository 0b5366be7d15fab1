using System.Globalization;
using Runut.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["pages", .. var inputs]:
        return PageBenchmark.Run(inputs.Length > 0 ? inputs : ["../shared/data/pages/wcxb/pages.jsonl"], Console.Out);
    case ["fuzz", var count, var seed, .. var inputs]:
        return FuzzRun.Run(
            int.Parse(count, CultureInfo.InvariantCulture),
            int.Parse(seed, CultureInfo.InvariantCulture),
            inputs,
            Console.Out
        );
    case ["hostile", var length, .. var only]:
        return HostileRun.Run(int.Parse(length, CultureInfo.InvariantCulture), only, Console.Out);
    default:
        Console.Error.WriteLine(
            """
            usage: dotnet run -c Release --project benchmarks/Runut.Benchmarks -- VERB
              pages [INPUT…]          the whole extraction over pages: pages and MB a second of CPU, allocation, peak memory, by stage
              hostile LENGTH [WORD…]  pages and texts made to be slow, of that length and a quarter of it: s of CPU a MB, none above 1
              fuzz COUNT SEED [FILE…] mutated pages and byte soups: no exception, none slower than 1 s a MB, the same result twice
            """
        );
        return 2;
}
