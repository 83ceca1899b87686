using ChannelWatch.Core.Polling.Planning;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// Makes up when comments are written: each post draws a burst that fades over hours, with a long tail; most posts are made in school hours, some
/// in the evening, few at weekends; people sleep; and a background of comments follows from no post, some of it at any hour.
/// </summary>
internal sealed class Arrivals(SimulatedChannel channel, int seed)
{
    private readonly Random _random = new((seed * 7919) + channel.Name.Sum(letter => letter));

    public (IReadOnlyList<(string Post, DateTimeOffset At)> Posted, IReadOnlyList<SeenComment> Written) Between(DateTimeOffset monday, int days)
    {
        var (posted, written) = (new List<(string Post, double At)>(), new List<(double At, string Post)>());
        for (var day = 0; day < days; day++)
        {
            var school = day % 7 < 5;
            var posts = Poisson(channel.PostsADay * (school ? 1 : 0.3));
            for (var post = 0; post < posts; post++)
            {
                posted.Add(($"{day}-{post}", (day * 24) + PostHour(school)));
                AddBurst(written, posted[^1]);
            }

            var noise = Poisson(channel.NoiseADay);
            for (var one = 0; one < noise; one++)
            {
                written.Add(((day * 24) + NoiseHour(), ""));
            }
        }

        return (
            [.. posted.OrderBy(post => post.At).Select(post => (post.Post, monday.AddHours(post.At)))],
            [.. written.Where(one => one.At < days * 24).OrderBy(one => one.At).Select(one => new SeenComment(monday.AddHours(one.At), one.Post))]);
    }

    private double PostHour(bool school) => _random.NextDouble() < 0.75 ? (school ? Uniform(8, 16.5) : Uniform(9, 19)) : Uniform(16.5, 20.5);

    private double NoiseHour() => _random.NextDouble() switch
    {
        < 0.15 => Uniform(0, 24),
        < 0.6 => Uniform(15.5, 22.5),
        _ => Uniform(7.5, 15.5),
    };

    private void AddBurst(List<(double At, string Post)> written, (string Post, double At) post)
    {
        // Geometric, and some topics stir far more than others.
        var size = (int)(Exponential(channel.Burst) * Math.Exp(0.5 * Normal()));
        for (var one = 0; one < size; one++)
        {
            var at = post.At + Exponential(_random.NextDouble() < 0.75 ? 1.2 : 10);
            var ofDay = at % 24;
            if ((ofDay is >= 23 or < 6.5) && _random.NextDouble() < 0.85)
            {
                if (_random.NextDouble() < 0.5)
                {
                    continue;
                }

                // Asleep: written in the morning.
                at = (Math.Floor(at / 24) * 24) + (ofDay >= 23 ? 24 : 0) + Uniform(6.5, 9);
            }

            written.Add((at, post.Post));
        }
    }

    private double Uniform(double from, double until) => from + (_random.NextDouble() * (until - from));

    private double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private int Poisson(double mean)
    {
        var (count, product, limit) = (0, _random.NextDouble(), Math.Exp(-mean));
        while (product > limit)
        {
            product *= _random.NextDouble();
            count++;
        }

        return count;
    }
}
