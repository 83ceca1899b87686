using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>One member of the second stage while it learns: parameters, their gradients and the optimiser's memory (Adam).</summary>
internal sealed class Network
{
    private const int Inputs = ModelShape.Inputs;
    private const int Outputs = ModelShape.PaddedOutputs;

    private readonly int _hidden;
    private readonly float[] _parameters;
    private readonly float[] _gradients;
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[] _units;
    private readonly float[] _unitErrors;
    private readonly float[] _results = new float[Outputs];
    private readonly float[] _probabilities = new float[Outputs];
    private int _steps;

    public Network(int hidden, Random random)
    {
        _hidden = hidden;
        _units = new float[hidden];
        _unitErrors = new float[hidden];
        _parameters = new float[(Inputs * hidden) + hidden + (hidden * Outputs) + (Inputs * Outputs) + Outputs];
        _gradients = new float[_parameters.Length];
        _first = new float[_parameters.Length];
        _second = new float[_parameters.Length];
        Start(Inner, MathF.Sqrt(1f / Inputs), random);
        Start(Outer, MathF.Sqrt(0.3f / hidden), random);
    }

    public Span<float> Inner => _parameters.AsSpan(0, Inputs * _hidden);

    public Span<float> InnerBias => _parameters.AsSpan(Inputs * _hidden, _hidden);

    public Span<float> Outer => _parameters.AsSpan((Inputs * _hidden) + _hidden, _hidden * Outputs);

    public Span<float> Straight => _parameters.AsSpan((Inputs * _hidden) + _hidden + (_hidden * Outputs), Inputs * Outputs);

    public Span<float> OuterBias => _parameters.AsSpan(_parameters.Length - Outputs);

    /// <summary>Adds one sample's gradient.</summary>
    public void Learn(ReadOnlySpan<float> inputs, NetworkSample sample, Random random, float dropout)
    {
        Forward(inputs, random, dropout);
        Probabilities.Fill(_results, _probabilities);
        var errors = _results.AsSpan();
        for (var label = 0; label < Outputs; label++)
        {
            errors[label] = label < ModelShape.Outputs ? (_probabilities[label] - sample.Targets[label]) * sample.Weights[label] : 0;
        }

        Backward(inputs, errors);
    }

    public void Update(float rate, float decay, int batch)
    {
        const float Fade = 0.9f, SlowFade = 0.999f;
        _steps++;
        var (correction, slowCorrection) = (1 - MathF.Pow(Fade, _steps), 1 - MathF.Pow(SlowFade, _steps));
        for (var index = 0; index < _parameters.Length; index++)
        {
            var gradient = _gradients[index] / batch;
            _gradients[index] = 0;
            _first[index] = (Fade * _first[index]) + ((1 - Fade) * gradient);
            _second[index] = (SlowFade * _second[index]) + ((1 - SlowFade) * gradient * gradient);
            var step = _first[index] / correction / (MathF.Sqrt(_second[index] / slowCorrection) + 1e-7f);
            _parameters[index] -= rate * (step + (decay * _parameters[index]));
        }
    }

    private static void Start(Span<float> weights, float width, Random random)
    {
        foreach (ref var weight in weights)
        {
            weight = (random.NextSingle() - 0.5f) * 2 * width;
        }
    }

    private void Forward(ReadOnlySpan<float> inputs, Random random, float dropout)
    {
        InnerBias.CopyTo(_units);
        OuterBias.CopyTo(_results);
        for (var input = 0; input < Inputs; input++)
        {
            AddScaled(Inner.Slice(input * _hidden, _hidden), inputs[input], _units);
            AddScaled(Straight.Slice(input * Outputs, Outputs), inputs[input], _results);
        }

        for (var unit = 0; unit < _hidden; unit++)
        {
            var kept = dropout == 0 || random.NextSingle() >= dropout;
            _units[unit] = kept && _units[unit] > 0 ? _units[unit] / (1 - dropout) : 0;
            AddScaled(Outer.Slice(unit * Outputs, Outputs), _units[unit], _results);
        }
    }

    private void Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> errors)
    {
        var gradients = _gradients.AsSpan();
        var outerAt = (Inputs * _hidden) + _hidden;
        var straightAt = outerAt + (_hidden * Outputs);
        for (var unit = 0; unit < _hidden; unit++)
        {
            _unitErrors[unit] = _units[unit] > 0 ? Dot(Outer.Slice(unit * Outputs, Outputs), errors) : 0;
            AddScaled(errors, _units[unit], gradients.Slice(outerAt + (unit * Outputs), Outputs));
        }

        for (var input = 0; input < Inputs; input++)
        {
            AddScaled(_unitErrors, inputs[input], gradients.Slice(input * _hidden, _hidden));
            AddScaled(errors, inputs[input], gradients.Slice(straightAt + (input * Outputs), Outputs));
        }

        AddScaled(_unitErrors, 1, gradients.Slice(Inputs * _hidden, _hidden));
        AddScaled(errors, 1, gradients[^Outputs..]);
    }

    private static void AddScaled(ReadOnlySpan<float> row, float factor, Span<float> target)
    {
        if (factor == 0)
        {
            return;
        }

        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (nuint index = 0; index < (nuint)row.Length; index += 8)
        {
            (Vector256.LoadUnsafe(ref to, index) + (Vector256.LoadUnsafe(ref from, index) * factor)).StoreUnsafe(ref to, index);
        }
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        for (nuint index = 0; index < (nuint)left.Length; index += 8)
        {
            sum += Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(left), index) * Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(right), index);
        }

        return Vector256.Sum(sum);
    }
}
